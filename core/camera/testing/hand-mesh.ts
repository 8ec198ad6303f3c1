import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hand } from '../../points/hand'

export type Vector = readonly [x: number, y: number, z: number]

/** A hand of triangles, metres: x towards the palm, y towards the forearm, z away from the thumb (left hand). */
export interface HandMesh {
  readonly vertices: readonly Vector[]
  readonly normals: readonly Vector[]
  /** Three numbers of vertices for each triangle. */
  readonly triangles: readonly number[]
  /** Joints by the names of WebXR. */
  readonly joints: ReadonlyMap<string, Vector>
}

interface Gltf {
  readonly nodes: readonly { readonly name: string; readonly translation?: Vector }[]
  readonly accessors: readonly { readonly bufferView: number; readonly count: number }[]
  readonly bufferViews: readonly { readonly byteOffset?: number }[]
}

const FOREARM = { from: 0.066, to: 0.25, around: 24 }

/** The model ends soon after the wrist, and a person does not: a plain tube goes on from there. */
function forearm(vertices: readonly Vector[]): Pick<HandMesh, 'vertices' | 'normals' | 'triangles'> {
  const end = vertices.filter(([, y]) => y > FOREARM.from)
  const range = (axis: 0 | 2) => {
    const values = end.map((vertex) => vertex[axis])
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return { middle: (low + high) / 2, half: (high - low) / 2 }
  }
  const [x, z] = [range(0), range(2)]
  const tube: { vertices: Vector[]; normals: Vector[]; triangles: number[] } = {
    vertices: [],
    normals: [],
    triangles: [],
  }
  for (let i = 0; i < FOREARM.around; i++) {
    const angle = (2 * Math.PI * i) / FOREARM.around
    for (const [y, grows] of [
      [FOREARM.from, 1],
      [FOREARM.to, 1.35],
    ] as const) {
      tube.vertices.push([
        x.middle + x.half * grows * Math.cos(angle),
        y,
        z.middle + z.half * grows * Math.sin(angle),
      ])
      tube.normals.push([Math.cos(angle), 0, Math.sin(angle)])
    }
    const a = 2 * i
    const b = 2 * ((i + 1) % FOREARM.around)
    tube.triangles.push(a, b, a + 1, b, b + 1, a + 1)
  }
  return tube
}

/** Reads one of the two hands beside this file. */
export function handMesh(hand: Hand): HandMesh {
  const file = readFileSync(join(import.meta.dirname, 'hands', `${hand}.glb`))
  const jsonLength = file.readUInt32LE(12)
  const gltf = JSON.parse(file.subarray(20, 20 + jsonLength).toString('utf8')) as Gltf
  const start = 20 + jsonLength + 8
  const offsetOf = (i: number) => start + (gltf.bufferViews[gltf.accessors[i]!.bufferView]!.byteOffset ?? 0)
  const vectors = (i: number): Vector[] =>
    Array.from({ length: gltf.accessors[i]!.count }, (_, k): Vector => {
      const at = offsetOf(i) + k * 12
      return [file.readFloatLE(at), file.readFloatLE(at + 4), file.readFloatLE(at + 8)]
    })
  const vertices = vectors(0)
  const triangles = Array.from({ length: gltf.accessors[5]!.count }, (_, k) =>
    file.readUInt16LE(offsetOf(5) + 2 * k),
  )
  const tube = forearm(vertices)
  return {
    vertices: [...vertices, ...tube.vertices],
    normals: [...vectors(1), ...tube.normals],
    triangles: [...triangles, ...tube.triangles.map((vertex) => vertex + vertices.length)],
    joints: new Map(
      gltf.nodes.flatMap(({ name, translation }) => (translation ? [[name, translation]] : [])),
    ),
  }
}
