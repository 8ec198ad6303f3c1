"""The desktop that the application under test sits at: display, buses, tray, notifications, power, sound.

One process per rig, forked by server.py. It reads one JSON request a line ({"id", "method", "params"}) from a socket and
writes one JSON answer a line ({"id", "result"} or {"id", "error"}) and events ({"event", "data"}). When the socket is
closed, it stops everything and leaves.
"""

import json
import os
import shutil
import signal
import socket
import tempfile
import threading
import time

import dbus
import dbus.mainloop.glib
from gi.repository import GLib

from buses import connect, plain, start_bus
from children import Children, kill_marked
from notifications import Notifications
from power import SESSION_ID, Logind, ScreenSaver
from sound import Sound
from tray import Tray
from wayland import Wayland
from xfce import Xfce

SCREEN = (1280, 900)
# Bytes: a container may have only 64 MB there.
ROOM_IN_MEMORY = 512 * 1024 * 1024
DEFAULT_CAPABILITIES = ['actions', 'body', 'body-markup', 'icon-static', 'persistence']


def wait_for(what, check, limit=10.0):
    end = time.monotonic() + limit
    while not check():
        if time.monotonic() > end:
            raise TimeoutError(what + ' did not come up')
        time.sleep(0.005)


def _folder_in_memory():
    """/dev/shm where it has room, because the app flushes what it writes and a disk takes its time; None elsewhere."""
    try:
        return '/dev/shm' if shutil.disk_usage('/dev/shm').free > ROOM_IN_MEMORY else None
    except OSError:
        return None


class TestDesktop:
    def __init__(self, loop, socket_path):
        self._loop = loop
        self._out = threading.Lock()
        self.folder = tempfile.mkdtemp(prefix='linggu-rig-', dir=_folder_in_memory())
        self.logs = os.path.join(self.folder, 'logs')
        os.mkdir(self.logs)
        self._children = Children(self.logs)
        self._stopped = False
        self._display = None
        self._screen = SCREEN
        # Its own, and not the first that is free: a desktop beside this one would take it while this display is down.
        self._display_number = f':{1000 + os.getpid() % 50000}'
        self._session_bus = None
        self._bus = None
        self._system, system_path, _ = start_bus(self._children, self.folder, 'system')
        wait_for('The system bus', lambda: os.path.exists(system_path))
        # It is a fork of this process, so it comes before the first thread and the first connection.
        self.logind = Logind(self._children, self._system)
        self.peer = socket.socket(socket.AF_UNIX)
        self.peer.connect(socket_path)

    def start(self):
        wait_for_display = self._start_display()
        session, session_path, self._session_bus = start_bus(self._children, self.folder, 'session')
        system = self._system
        self.sound = Sound(self._children, self.folder)
        self.sound.start()

        system_bus = connect(system)
        wait_for('The session bus', lambda: os.path.exists(session_path))
        self._serve_session(session)
        wait_for_display()
        wait_for('PulseAudio', lambda: os.path.exists(self.sound.socket))
        wait_for('logind', lambda: self.logind.ready(system_bus))

        home = os.path.join(self.folder, 'home')
        runtime = os.path.join(self.folder, 'run')
        os.mkdir(home)
        os.mkdir(runtime, 0o700)
        env = {
            'DISPLAY': self._display_number,
            'DBUS_SESSION_BUS_ADDRESS': session,
            'DBUS_SYSTEM_BUS_ADDRESS': system,
            'PULSE_SERVER': self.sound.server,
            'HOME': home,
            'XDG_CONFIG_HOME': os.path.join(home, '.config'),
            'XDG_DATA_HOME': os.path.join(home, '.local', 'share'),
            'XDG_CACHE_HOME': os.path.join(home, '.cache'),
            'XDG_RUNTIME_DIR': runtime,
            'XDG_SESSION_ID': SESSION_ID,
            'XDG_SESSION_TYPE': 'x11',
            'XDG_CURRENT_DESKTOP': 'XFCE',
            'LINGGU_RIG': self.folder,
        }
        self.wayland = Wayland(self._children, runtime)
        self.xfce = Xfce(self._children, env)
        return {'folder': self.folder, 'logs': self.logs, 'home': home, 'env': env}

    def _start_display(self):
        """Start Xvfb on this desktop's number; returns what waits until it is up."""
        ready, display_fd = os.pipe()
        self._display = self._children.spawn(
            'xvfb',
            [
                'Xvfb', self._display_number, '-displayfd', str(display_fd),
                '-screen', '0', '{}x{}x24'.format(*self._screen), '-nolisten', 'tcp', '-noreset',
            ],
            pass_fds=(display_fd,),
        )
        os.close(display_fd)

        def wait():
            said = b''
            while not said.endswith(b'\n'):
                part = os.read(ready, 16)
                if not part:
                    raise RuntimeError('Xvfb did not come up: see ' + self.logs)
                said += part
            os.close(ready)

        return wait

    def _serve_session(self, address):
        bus = connect(address)
        self._bus = bus
        self.tray = Tray(bus, self.emit)
        self.notifications = Notifications(bus, self.emit, DEFAULT_CAPABILITIES)
        self.screen_saver = ScreenSaver(bus)

    def _property(self, params):
        """A property of another program's object; not of ours, which would wait for itself."""
        there = self._bus.get_object(params['name'], params['path'], introspect=False)
        return plain(there.Get(params['name'], params['property'], dbus_interface=dbus.PROPERTIES_IFACE))

    def kill_display(self):
        self._children.kill(self._display)

    def resize_display(self, width, height):
        """A display of another size in its place: for before anything is shown."""
        self._children.stop(self._display)
        self._screen = (width, height)
        self._start_display()()

    def restart_display(self):
        self._start_display()()

    def kill_session_bus(self):
        self._children.kill(self._session_bus)

    def restart_session_bus(self):
        path = os.path.join(self.folder, 'session.bus')
        if os.path.exists(path):
            os.unlink(path)
        address, path, self._session_bus = start_bus(self._children, self.folder, 'session')
        wait_for('The session bus', lambda: os.path.exists(path))
        self._serve_session(address)

    def stop(self):
        if self._stopped:
            return
        self._stopped = True
        # The application first: it would otherwise complain about a desktop that falls apart around it.
        kill_marked('LINGGU_RIG=' + self.folder)
        kill_marked(self.folder)
        self._children.stop_all()
        self.wayland.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def emit(self, event, data):
        self._write({'event': event, 'data': data})

    def _write(self, message):
        line = (json.dumps(message) + '\n').encode()
        with self._out:
            try:
                self.peer.sendall(line)
            except OSError:
                self._loop.quit()

    def handle(self, request):
        ident = request['id']

        def done(result=None, error=None):
            self._write({'id': ident, 'error': error} if error else {'id': ident, 'result': result})

        try:
            self._methods()[request['method']](request.get('params') or {}, done)
        except Exception as error:  # pylint: disable=broad-except
            done(None, f'{type(error).__name__}: {error}')

    def _methods(self):
        def now(action):
            return lambda params, done: done(action(params))

        def sleep(going_down):
            self.logind.sleep(going_down)

        def lock(locked):
            self.logind.lock(locked)
            self.screen_saver.lock(locked)

        def refuse_icons(params):
            self.tray.refuses = params['how']

        def refuse(params):
            self.notifications.refuses = params['refuses']

        def deafen(params):
            self.notifications.deaf = params['deaf']

        def capabilities(params):
            self.notifications.capabilities = params['capabilities']

        return {
            'tray.item': self.tray.item,
            'tray.menu': self.tray.menu,
            'tray.press': self.tray.press,
            'tray.activate': self.tray.activate,
            'tray.count': now(lambda _: len(self.tray.items)),
            'tray.start': now(lambda _: self.tray.start()),
            'tray.refuse': now(refuse_icons),
            'tray.stop': now(lambda _: self.tray.stop()),
            'notifications.all': now(lambda _: self.notifications.shown),
            'notifications.click': now(lambda p: self.notifications.click(p['id'], p.get('action', 'default'))),
            'notifications.clickWords': now(lambda p: self.notifications.click_words(p['id'])),
            'notifications.behaveLike': now(lambda p: self.notifications.behave_like(p['service'])),
            'notifications.close': now(lambda p: self.notifications.close(p['id'], p.get('reason', 2))),
            'notifications.start': now(lambda _: self.notifications.start()),
            'notifications.stop': now(lambda _: self.notifications.stop()),
            'notifications.refuse': now(refuse),
            'notifications.deafen': now(deafen),
            'notifications.capabilities': now(capabilities),
            'power.listenedFor': self.logind.listened_for,
            'power.suspend': now(lambda _: sleep(True)),
            'power.resume': now(lambda _: sleep(False)),
            'power.lock': now(lambda _: lock(True)),
            'power.unlock': now(lambda _: lock(False)),
            'power.lockLogind': now(lambda p: self.logind.lock(p['locked'])),
            'power.hideProcess': now(lambda _: self.logind.hide_process()),
            'display.kill': now(lambda _: self.kill_display()),
            'display.resize': now(lambda p: self.resize_display(p['width'], p['height'])),
            'display.restart': now(lambda _: self.restart_display()),
            'wayland.start': now(lambda p: self.wayland.start(p['width'], p['height'], p['scale'])),
            'xfce.windowManager': now(lambda _: self.xfce.window_manager()),
            'xfce.panel': now(lambda _: self.xfce.panel()),
            'xfce.notifications': now(lambda _: self.xfce.notifications()),
            'bus.property': now(self._property),
            'bus.isOwned': now(lambda p: bool(self._bus.name_has_owner(p['name']))),
            'bus.kill': now(lambda _: self.kill_session_bus()),
            'sound.kill': now(lambda _: self.sound.kill()),
            'sound.restart': now(lambda _: self.sound.restart()),
            'bus.restart': now(lambda _: self.restart_session_bus()),
            'sound.record': self.sound.record,
            'sound.look': now(lambda p: self.sound.look(p['id'])),
            'sound.stop': now(lambda p: self.sound.stop(p['id'])),
            'sound.click': self.sound.click,
            'sound.unload': now(lambda _: self.sound.unload_sink()),
            'sound.load': now(lambda _: self.sound.load_sink()),
            'stop': lambda _, done: (self.stop(), done(), self._loop.quit()),
        }


def run(socket_path):
    """A desktop for whoever listens at `socket_path`, until they close the connection."""
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    dbus.mainloop.glib.threads_init()
    loop = GLib.MainLoop()
    desktop = TestDesktop(loop, socket_path)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        GLib.unix_signal_add(GLib.PRIORITY_HIGH, number, loop.quit)
    buffer = bytearray()

    def readable(fd, _condition):
        chunk = os.read(fd, 65536)
        if not chunk:
            loop.quit()
            return False
        buffer.extend(chunk)
        while b'\n' in buffer:
            line, _, rest = bytes(buffer).partition(b'\n')
            buffer[:] = rest
            desktop.handle(json.loads(line))
        return True

    try:
        desktop.emit('up', desktop.start())
        GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, desktop.peer.fileno(), GLib.IO_IN | GLib.IO_HUP, readable)
        loop.run()
    finally:
        desktop.stop()
