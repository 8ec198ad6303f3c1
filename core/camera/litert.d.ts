/** What we use of the runtime. The package's own types want those of WebGPU, which we neither have nor use. */
declare module '@litertjs/core' {
  export class Tensor {
    constructor(data: Float32Array<ArrayBuffer>, shape: readonly number[])
    data(): Promise<Float32Array>
    /** Its memory is not the garbage collector's. */
    delete(): void
  }
  export interface CompiledModel {
    run(inputs: readonly Tensor[]): Promise<readonly Tensor[]>
  }
  /** @param path of the runtime's script; it is loaded by `importScripts` */
  export function loadLiteRt(path: string): Promise<unknown>
  export function loadAndCompile(
    model: Uint8Array<ArrayBuffer>,
    options: { readonly accelerator: 'wasm' },
  ): Promise<CompiledModel>
}
