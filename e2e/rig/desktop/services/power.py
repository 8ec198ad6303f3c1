"""Suspend and lock: logind on the system bus (python-dbusmock), the screen saver on the session bus."""

import os
import runpy
import sys

import dbus
import dbus.service

LOGIND = 'org.freedesktop.login1'
LOGIND_PATH = '/org/freedesktop/login1'
MANAGER = 'org.freedesktop.login1.Manager'
SESSION = 'org.freedesktop.login1.Session'
MOCK = 'org.freedesktop.DBus.Mock'
BUS = 'org.freedesktop.DBus'
STATISTICS = 'org.freedesktop.DBus.Debug.Stats'
SESSION_ID = 'rig'


def _serve_logind(address):
    os.environ['DBUS_SYSTEM_BUS_ADDRESS'] = address
    sys.argv = ['dbusmock', '--system', '--template', 'logind']
    runpy.run_module('dbusmock', run_name='__main__')


class Logind:
    """A process of its own, because python-dbusmock changes how every other D-Bus service in its process is called."""

    def __init__(self, children, address):
        self._bus = None
        self._session = None
        children.fork('logind', lambda: _serve_logind(address))

    def ready(self, bus):
        """True once it answers; then it has one active session, ours."""
        if not bus.name_has_owner(LOGIND):
            return False
        self._bus = bus
        self._session = str(
            self._mock(LOGIND_PATH, 'AddSession', 'ssusb', (SESSION_ID, 'seat0', os.getuid(), 'user', True))
        )
        return True

    def listened_for(self, _params, done):
        """What applications asked the bus to tell them, a match rule each: a signal before that is lost."""
        self._bus.call_async(
            BUS, '/org/freedesktop/DBus', STATISTICS, 'GetAllMatchRules', '', (),
            lambda rules: done([str(rule) for owned in rules.values() for rule in owned]),
            lambda error: done(None, str(error)), timeout=5.0,
        )

    def sleep(self, going_down):
        self._update(LOGIND_PATH, MANAGER, 'PreparingForSleep', going_down)
        self._signal(LOGIND_PATH, MANAGER, 'PrepareForSleep', 'b', [dbus.Boolean(going_down)])

    def lock(self, locked):
        self._signal(self._session, SESSION, 'Lock' if locked else 'Unlock', '', [])
        self._update(self._session, SESSION, 'LockedHint', locked)

    def hide_process(self):
        """From now on no process belongs to a session, as for what the user's service manager started."""
        self._mock(
            LOGIND_PATH, 'AddMethod', 'sssss',
            (MANAGER, 'GetSessionByPID', 'u', 'o', 'raise dbus.exceptions.DBusException("no session")'),
        )

    def _signal(self, path, interface, name, signature, args):
        self._mock(path, 'EmitSignal', 'sssav', (interface, name, signature, dbus.Array(args, signature='v')))

    def _update(self, path, interface, name, value):
        self._mock(path, 'UpdateProperties', 'sa{sv}', (interface, {name: dbus.Boolean(value)}))

    def _mock(self, path, method, signature, args):
        return self._bus.call_blocking(LOGIND, path, MOCK, method, signature, args, timeout=5.0)


class ScreenSaver(dbus.service.Object):
    """org.freedesktop.ScreenSaver, for its lock state."""

    NAME = 'org.freedesktop.ScreenSaver'

    def __init__(self, bus):
        self._name = dbus.service.BusName(self.NAME, bus)
        self._active = False
        super().__init__(bus, '/org/freedesktop/ScreenSaver')

    def lock(self, locked):
        self._active = locked
        self.ActiveChanged(locked)

    @dbus.service.method(NAME, in_signature='ss', out_signature='u')
    def Inhibit(self, _app, _reason):
        return dbus.UInt32(1)

    @dbus.service.method(NAME, in_signature='u')
    def UnInhibit(self, _cookie):
        pass

    @dbus.service.method(NAME, out_signature='b')
    def GetActive(self):
        return dbus.Boolean(self._active)

    @dbus.service.signal(NAME, signature='b')
    def ActiveChanged(self, active):
        pass
