import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ensureBuilt } from '../lib/build.mjs'
import { runChild } from '../lib/child.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { makeDeb } from './deb.mjs'
import { packFolder } from './camera-pack.mjs'
import { bytesIn, stagePayload } from './payload.mjs'

/** @typedef {import('../lib/context.mjs').Context} Context */

const CAMERA_PACK_BYTES_AT_MOST = 9e6

/** @param {Context} context @returns {Promise<number>} when the commit was made: the time that all packaged files get */
async function epochOf(context) {
  const given = Number(context.env.SOURCE_DATE_EPOCH)
  if (given > 0) return given
  const { stdout } = await runChild('git', ['log', '-1', '--format=%ct'], { cwd: context.root })
  return Number(stdout.trim()) || 0
}

/** @param {string} electron an executable @returns {Promise<string>} its version, such as `45.4.1` */
const versionOf = async (electron) =>
  (await readFile(join(dirname(electron), 'version'), 'utf8')).trim().replace(/^v/, '')

/**
 * Runs electron-builder on the staged payload.
 * @param {Context} context
 * @param {{ app: string, output: string, work: string, electron: string, all: boolean }} what
 */
async function runBuilder(context, { app, output, work, electron, all }) {
  const { packaging } = await import('./electron-builder.mjs')
  const { build, Platform } = await import('electron-builder')
  const made = { app, output, electronVersion: await versionOf(electron) }
  if (context.platform !== 'linux' || all) {
    // These targets fetch Electron and their tools themselves.
    await build({ projectDir: context.root, config: packaging(made), publish: 'never' })
    return
  }
  const electronDist = join(work, 'electron')
  await rm(electronDist, { recursive: true, force: true })
  await cp(dirname(electron), electronDist, { recursive: true, verbatimSymlinks: true })
  // The stand-in for Electron's default app, where the runtime at hand has one.
  await rm(join(electronDist, 'resources', 'app'), { recursive: true, force: true })
  await build({
    projectDir: context.root,
    targets: Platform.LINUX.createTarget('dir'),
    config: packaging({ ...made, electronDist }),
    publish: 'never',
  })
}

/**
 * The same files give the same archive, byte for byte.
 * @param {{ packaged: string, file: string, name: string, epochSeconds: number }} what
 */
async function makeTarball({ packaged, file, name, epochSeconds }) {
  const same = ['--sort=name', `--mtime=@${epochSeconds}`, '--owner=0', '--group=0', '--numeric-owner']
  const rename = `--transform=s,^${basename(packaged)},${name},`
  const args = [...same, rename, '--use-compress-program=gzip -n', '-cf', file, basename(packaged)]
  const { code, output } = await runChild('tar', args, { cwd: dirname(packaged) })
  if (code !== 0) throw new SetupFailure(`The tar.gz could not be made: ${output.trim()}`)
}

/** @param {string} executable a packaged program: one that can be turned into a plain Node is not given away */
export async function checkFuses(executable) {
  const { packaging } = await import('./electron-builder.mjs')
  const { electronFuses } = packaging({ app: '', output: '', electronVersion: '' })
  const { wrongFuses } = await import('./fuses.mjs')
  const wrong = await wrongFuses(executable, { ...electronFuses })
  if (wrong.length > 0)
    throw new SetupFailure(`Fuses of the packaged program are wrong: ${wrong.join(', ')}.`)
}

/** @param {string} file */
const sha256 = async (file) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

/** @param {Context} context @returns {Promise<{ version: string, deb: string }>} */
export async function debOf(context) {
  const { version } = JSON.parse(await readFile(join(context.root, 'package.json'), 'utf8'))
  return { version, deb: join(context.root, 'dist', `linggu-${version}-linux-${context.arch}.deb`) }
}

/**
 * @param {Context} context
 * @param {boolean} all
 * @param {boolean} [withoutCamera]
 */
export async function packageApp(context, all, withoutCamera = false) {
  const electron = await prepare(context)
  await ensureBuilt(context, { force: true, withoutCamera })
  const dist = join(context.root, 'dist')
  const work = join(dist, 'work')
  const app = join(work, 'app')
  await mkdir(work, { recursive: true })
  const { version } = JSON.parse(await readFile(join(context.root, 'package.json'), 'utf8'))
  const target = context.platform === 'linux' ? `linux-${context.arch}` : `${context.platform}-`
  await stagePayload(context.root, app, target)
  const pack = withoutCamera ? 0 : await bytesIn(packFolder(context.root))
  if (pack > CAMERA_PACK_BYTES_AT_MOST) throw new SetupFailure(`The camera pack is too large: ${pack} bytes.`)
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1)
  context.say(`Packaging ${megabytes(await bytesIn(app))} MB of our own into Electron.`)
  context.say(`Camera pack: ${withoutCamera ? 'left out' : `${megabytes(pack)} MB`}.`)
  await runBuilder(context, { app, output: dist, work, electron, all })
  if (context.platform !== 'linux' || all) return
  const packaged = join(dist, context.arch === 'x64' ? 'linux-unpacked' : `linux-${context.arch}-unpacked`)
  await checkFuses(join(packaged, 'linggu'))
  const epochSeconds = await epochOf(context)
  const name = `linggu-${version}-linux-${context.arch}`
  const files = [`${name}.tar.gz`, `${name}.deb`]
  context.say('Making the tar.gz and the .deb.')
  await makeTarball({ packaged, file: join(dist, files[0] ?? ''), name, epochSeconds })
  const deb = { root: context.root, packaged, work: join(work, 'deb'), file: join(dist, files[1] ?? '') }
  const electronVersion = await versionOf(electron)
  await makeDeb({ ...deb, version, electronVersion, arch: context.arch, epochSeconds })
  const sums = await Promise.all(files.map(async (file) => `${await sha256(join(dist, file))}  ${file}\n`))
  await writeFile(join(dist, 'SHA256SUMS'), sums.join(''))
  context.say(
    `${sums.join('')}App payload: ${await sha256(join(packaged, 'resources', 'app.asar'))}  app.asar`,
  )
}

/**
 * `npm run package`: what can be installed, in dist/. `-- --all` makes every target of this system, over the network;
 * `-- --without-camera` leaves out the finder on one's own hand.
 */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(() =>
    packageApp(contextOfThisMachine(), args.includes('--all'), args.includes('--without-camera')),
  )
}
