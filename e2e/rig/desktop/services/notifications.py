"""The desktop's notification service: records what applications show, and answers as a user would."""

import time

import dbus
import dbus.service

from buses import plain

NAME = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'
EXPIRED, DISMISSED, CLOSED_BY_CALL = 1, 2, 3

# How real services behave: their name and version, what they say they can do, and what a click on the words does. The
# first two were asked of xfce4-notifyd, mako and dunst on Debian 12; the others are written down from what is known of
# them. A service without `actions` shows no buttons, one without `body-markup` shows tags as they are written.
SERVICES = {
    'xfce4-notifyd': {
        'about': ('Xfce Notify Daemon', 'Xfce', '0.7.3', '1.2'),
        'capabilities': [
            'action-icons', 'actions', 'body', 'body-hyperlinks', 'body-markup', 'icon-static',
            'x-canonical-private-icon-only',
        ],
        'words': 'dismiss',
    },
    'gnome-shell': {
        'about': ('gnome-shell', 'GNOME', '43.9', '1.2'),
        'capabilities': ['actions', 'body', 'body-markup', 'icon-static', 'persistence', 'sound'],
        'words': 'default',
    },
    'plasma': {
        'about': ('Plasma', 'KDE', '5.27.5', '1.2'),
        'capabilities': [
            'body', 'body-hyperlinks', 'body-markup', 'body-images', 'icon-static', 'actions', 'persistence',
            'inline-reply', 'x-kde-urls', 'x-kde-origin-name', 'x-kde-display-appname', 'inhibitions',
        ],
        'words': 'default',
    },
    'mako': {
        'about': ('mako', 'emersion', '0.0.0', '1.2'),
        'capabilities': [
            'body', 'body-markup', 'actions', 'icon-static', 'x-canonical-private-synchronous', 'x-dunst-stack-tag',
        ],
        'words': 'default',
    },
    'dunst': {
        'about': ('dunst', 'knopwob', '1.9.0 (2022-06-27)', '1.2'),
        'capabilities': [
            'actions', 'body', 'body-hyperlinks', 'icon-static', 'synchronous', 'private-synchronous',
            'x-canonical-private-synchronous', 'x-dunst-stack-tag', 'body-markup',
        ],
        'words': 'dismiss',
    },
    'notify-osd': {
        'about': ('notify-osd', 'Canonical Ltd', '1.0', '1.1'),
        'capabilities': ['body', 'body-markup', 'icon-static', 'image/svg+xml', 'x-canonical-private-synchronous'],
        'words': 'nothing',
    },
    'bare': {
        'about': ('bare', 'Linggu', '1', '1.2'),
        'capabilities': ['body'],
        'words': 'dismiss',
    },
}
OWN = ('Linggu test rig', 'Linggu', '1', '1.2')


class Service(dbus.service.Object):
    def __init__(self, bus, owner):
        self._owner = owner
        super().__init__(bus, PATH)

    @dbus.service.method(
        NAME, in_signature='susssasa{sv}i', out_signature='u', async_callbacks=('answer', 'refuse')
    )
    def Notify(self, app_name, replaces, icon, summary, body, actions, hints, timeout, answer, refuse):
        if self._owner.deaf:
            return
        if self._owner.refuses:
            refuse(dbus.exceptions.DBusException('refused for a test'))
            return
        answer(dbus.UInt32(self._owner.notify(app_name, replaces, icon, summary, body, actions, hints, timeout)))

    @dbus.service.method(NAME, out_signature='as')
    def GetCapabilities(self):
        return dbus.Array(self._owner.capabilities, signature='s')

    @dbus.service.method(NAME, out_signature='ssss', async_callbacks=('answer', 'refuse'))
    def GetServerInformation(self, answer, refuse):  # pylint: disable=unused-argument
        if not self._owner.deaf:
            answer(*self._owner.about)

    @dbus.service.method(NAME, in_signature='u')
    def CloseNotification(self, ident):
        self._owner.close(int(ident), CLOSED_BY_CALL)

    @dbus.service.signal(NAME, signature='us')
    def ActionInvoked(self, ident, action):
        pass

    @dbus.service.signal(NAME, signature='uu')
    def NotificationClosed(self, ident, reason):
        pass


class Notifications:
    def __init__(self, bus, emit, capabilities):
        self._bus = bus
        self._emit = emit
        self._service = Service(bus, self)
        self._name = None
        self._last = 0
        self.capabilities = capabilities
        self.about = OWN
        self._words = 'default'
        self.shown = []
        self.refuses = False
        self.deaf = False
        self.start()

    def start(self):
        if self._name is None:
            self._name = dbus.service.BusName(NAME, self._bus)

    def stop(self):
        """The service dies: the name goes, what was on screen is gone without a word."""
        if self._name is not None:
            self._bus.release_name(NAME)
            self._name = None

    def notify(self, app_name, replaces, icon, summary, body, actions, hints, timeout):
        if replaces:
            ident = int(replaces)
        else:
            self._last += 1
            ident = self._last
        shown = {
            'id': ident,
            'replaces': int(replaces),
            'app': str(app_name),
            'icon': str(icon),
            'summary': str(summary),
            'body': str(body),
            'actions': [str(action) for action in actions],
            'hints': {str(key): plain(value) for key, value in hints.items() if key not in ('image-data', 'icon_data')},
            'timeout': int(timeout),
            'at': time.time() * 1000,
            'closed': None,
        }
        self.shown.append(shown)
        self._emit('notification', shown)
        return ident

    def behave_like(self, service):
        known = SERVICES[service]
        self.about = known['about']
        self.capabilities = known['capabilities']
        self._words = known['words']

    def click_words(self, ident):
        """The user clicks the notification beside its buttons; what follows is up to the service."""
        shown = [one for one in self.shown if one['id'] == ident and one['closed'] is None]
        if not shown:
            raise LookupError(f'notification {ident} is not on the screen')
        if self._words == 'nothing':
            return
        if self._words == 'default' and 'default' in shown[-1]['actions'][::2]:
            self._service.ActionInvoked(dbus.UInt32(ident), 'default')
        self.close(ident, DISMISSED)

    def click(self, ident, action='default'):
        if 'actions' not in self.capabilities:
            raise LookupError('this service shows no buttons')
        self._service.ActionInvoked(dbus.UInt32(ident), action)
        self.close(ident, DISMISSED)

    def close(self, ident, reason=DISMISSED):
        for shown in self.shown:
            if shown['id'] == ident and shown['closed'] is None:
                shown['closed'] = reason
        self._service.NotificationClosed(dbus.UInt32(ident), dbus.UInt32(reason))
        self._emit('notification', None)
