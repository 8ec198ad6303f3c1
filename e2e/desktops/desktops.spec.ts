import { test } from '../rig/test'
import { startGnome } from './gnome-desktop'
import { startPlasma } from './plasma-desktop'
import { startSway } from './sway-desktop'
import { walk } from './walk'
import { startXfce } from './xfce-desktop'

test('XFCE', async ({ rig }) => walk(rig, await startXfce(rig)))

test('GNOME with the extension for tray icons', async ({ rig }) =>
  walk(rig, await startGnome(rig, { appIndicator: true })))

test('GNOME as it comes, without tray icons', async ({ rig }) =>
  walk(rig, await startGnome(rig, { appIndicator: false })))

test('sway with waybar and mako', async ({ rig }) => walk(rig, await startSway(rig)))

test('Plasma', async ({ rig }) => walk(rig, await startPlasma(rig)))
