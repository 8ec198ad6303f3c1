"""A Wayland desktop that nobody sees: sway without a screen, its pictures taken by grim."""

import os
import pwd
import shutil
import tempfile
import time

CONFIG = """
xwayland disable
output HEADLESS-1 mode {width}x{height} scale {scale} position 0 0
output HEADLESS-1 bg #5b7f8c solid_color
default_border normal
for_window [app_id=".*"] floating enable
exec sh -c 'echo "$WAYLAND_DISPLAY $SWAYSOCK" > up.new; mv up.new up'
"""
# sway refuses to run as root. Whoever it runs as instead, root may connect to it.
NOBODY = 'nobody'


class Wayland:
    def __init__(self, children, runtime):
        self._children = children
        self._runtime = runtime
        self._folder = None

    def start(self, width, height, scale):
        """Start the compositor; returns the environment by which applications find it, and only it."""
        self._folder = tempfile.mkdtemp(prefix='linggu-rig-wayland-')
        with open(os.path.join(self._folder, 'config'), 'w', encoding='utf-8') as file:
            file.write(CONFIG.format(width=width, height=height, scale=scale))
        command = ['sway', '--config', os.path.join(self._folder, 'config')]
        if os.getuid() == 0:
            nobody = pwd.getpwnam(NOBODY)
            os.chown(self._folder, nobody.pw_uid, nobody.pw_gid)
            # The kernel forgets to end a child with its parent when the child becomes somebody else: setpriv reminds it.
            user = [f'--reuid={nobody.pw_uid}', f'--regid={nobody.pw_gid}', '--clear-groups']
            command = ['setpriv', *user, '--pdeathsig', 'TERM', *command]
        self._children.spawn(
            'sway',
            command,
            env={
                'XDG_RUNTIME_DIR': self._folder,
                'HOME': self._folder,
                'WLR_BACKENDS': 'headless',
                'WLR_RENDERER': 'pixman',
                'WLR_LIBINPUT_NO_DEVICES': '1',
                # Nothing of the machine's own desktop.
                'DISPLAY': '',
                'WAYLAND_DISPLAY': '',
            },
            cwd=self._folder,
        )
        display, socket = self._wait()
        # Applications look into their own runtime folder.
        os.symlink(os.path.join(self._folder, display), os.path.join(self._runtime, display))
        return {
            'WAYLAND_DISPLAY': display,
            'SWAYSOCK': socket,
            'DISPLAY': '',
            'XDG_SESSION_TYPE': 'wayland',
            'XDG_CURRENT_DESKTOP': 'sway',
        }

    def stop(self):
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _wait(self):
        up = os.path.join(self._folder, 'up')
        end = time.monotonic() + 15
        while not os.path.exists(up):
            if time.monotonic() > end:
                raise TimeoutError('sway did not come up: see sway.log')
            time.sleep(0.01)
        with open(up, encoding='utf-8') as file:
            return file.read().split()
