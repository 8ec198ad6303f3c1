"""The desktop's tray: owns org.kde.StatusNotifierWatcher and looks at the items that applications register."""

import base64
import hashlib

import dbus
import dbus.service

from buses import plain

WATCHER = 'org.kde.StatusNotifierWatcher'
ITEM = 'org.kde.StatusNotifierItem'
MENU = 'com.canonical.dbusmenu'
PROPERTIES = dbus.PROPERTIES_IFACE


class Watcher(dbus.service.Object):
    """The object of the name; `Tray` below owns and drops the name."""

    def __init__(self, bus, tray):
        self._tray = tray
        super().__init__(bus, '/StatusNotifierWatcher')

    @dbus.service.method(WATCHER, in_signature='s', sender_keyword='sender')
    def RegisterStatusNotifierItem(self, service, sender=None):
        if self._tray.refuses == 'error':
            raise dbus.exceptions.DBusException('refused for a test')
        if self._tray.refuses is None:
            self._tray.add(str(service), str(sender))

    @dbus.service.method(WATCHER, in_signature='s')
    def RegisterStatusNotifierHost(self, service):
        pass

    @dbus.service.signal(WATCHER, signature='s')
    def StatusNotifierItemRegistered(self, service):
        pass

    @dbus.service.signal(WATCHER, signature='s')
    def StatusNotifierItemUnregistered(self, service):
        pass

    @dbus.service.signal(WATCHER, signature='')
    def StatusNotifierHostRegistered(self):
        pass

    def _all(self):
        items = [item['service'] for item in self._tray.items]
        return {
            'IsStatusNotifierHostRegistered': dbus.Boolean(True),
            'ProtocolVersion': dbus.Int32(0),
            'RegisteredStatusNotifierItems': dbus.Array(items, signature='s'),
        }

    @dbus.service.method(PROPERTIES, in_signature='ss', out_signature='v')
    def Get(self, _interface, name):
        return self._all()[name]

    @dbus.service.method(PROPERTIES, in_signature='s', out_signature='a{sv}')
    def GetAll(self, _interface):
        return self._all()


class Tray:
    def __init__(self, bus, emit):
        self._bus = bus
        self._emit = emit
        self.items = []
        # How registrations are refused: None, 'error', or 'silently' (answered, and never listed).
        self.refuses = None
        self._name = None
        self._watcher = Watcher(bus, self)
        bus.add_signal_receiver(self._changed, dbus_interface=ITEM, member_keyword='member')
        bus.add_signal_receiver(self._changed, dbus_interface=MENU, member_keyword='member')
        bus.add_signal_receiver(
            self._owner_changed, signal_name='NameOwnerChanged', dbus_interface=dbus.BUS_DAEMON_IFACE
        )
        self.start()

    def start(self):
        if self._name is None:
            self._name = dbus.service.BusName(WATCHER, self._bus)
            self._watcher.StatusNotifierHostRegistered()

    def stop(self):
        """Drop the name, as a panel that crashes does. Items have to register again after `start`."""
        if self._name is not None:
            # The name goes when its last reference does, which Python may put off: say it to the bus as well.
            self._bus.release_name(WATCHER)
            self._name = None
            self.items.clear()
            self._emit('tray', {'what': 'host-gone'})

    def add(self, service, sender):
        path = service if service.startswith('/') else '/StatusNotifierItem'
        self.items = [item for item in self.items if item['sender'] != sender or item['path'] != path]
        self.items.append({'service': service, 'sender': sender, 'path': path})
        self._watcher.StatusNotifierItemRegistered(service)
        self._emit('tray', {'what': 'registered'})

    def _changed(self, *_args, member=None):
        self._emit('tray', {'what': str(member)})

    def _owner_changed(self, name, _old, new):
        if new:
            return
        gone = [item for item in self.items if item['sender'] == name or item['service'] == name]
        for item in gone:
            self.items.remove(item)
            self._watcher.StatusNotifierItemUnregistered(item['service'])
        if gone:
            self._emit('tray', {'what': 'unregistered'})

    def _item(self):
        if not self.items:
            raise LookupError('no tray item is registered')
        return self.items[-1]

    def _call(self, path, interface, method, signature, args, done, sender):
        # Never blocking: the application may be waiting for us at the same moment.
        self._bus.call_async(
            sender, path, interface, method, signature, args,
            lambda *reply: done(list(reply)), lambda error: done(None, str(error)), timeout=5.0,
        )

    def item(self, _params, done):
        """Properties of the newest item; pixmaps as size, hash and ARGB bytes."""
        try:
            item = self._item()
        except LookupError:
            return done(None)

        def answer(reply, error=None):
            if error:
                return done(None, error)
            found = dict(reply[0])
            pixmaps = [
                {
                    'width': int(width),
                    'height': int(height),
                    'hash': hashlib.sha256(bytes(bytearray(data))).hexdigest()[:16],
                    'argb': base64.b64encode(bytes(bytearray(data))).decode(),
                }
                for width, height, data in found.get('IconPixmap', [])
            ]
            tip = found.get('ToolTip')
            done({
                'title': str(found.get('Title', '')),
                'id': str(found.get('Id', '')),
                'status': str(found.get('Status', '')),
                'iconName': str(found.get('IconName', '')),
                'icons': pixmaps,
                'toolTip': ' '.join(str(part) for part in (tip[2], tip[3]) if part) if tip else '',
                'menuPath': str(found.get('Menu', '')),
            })

        self._call(item['path'], PROPERTIES, 'GetAll', 's', (ITEM,), answer, item['sender'])
        return None

    def menu(self, params, done):
        try:
            item = self._item()
        except LookupError as error:
            return done(None, str(error))

        def tree(node):
            ident, properties, children = node
            properties = {str(key): plain(value) for key, value in properties.items()}
            return {
                'id': int(ident),
                # An underscore marks the access key; a real one is doubled.
                'label': properties.get('label', '').replace('__', '\0').replace('_', '').replace('\0', '_'),
                'enabled': properties.get('enabled', True),
                'visible': properties.get('visible', True),
                'separator': properties.get('type') == 'separator',
                'toggle': properties.get('toggle-type', ''),
                'checked': properties.get('toggle-state', 0) == 1,
                'children': [tree(child) for child in children],
            }

        self._call(
            params['menuPath'], MENU, 'GetLayout', 'iias', (0, -1, dbus.Array([], signature='s')),
            lambda reply, error=None: done(None, error) if error else done(tree(reply[1])), item['sender'],
        )
        return None

    def press(self, params, done):
        item = self._item()
        event = (params['id'], 'clicked', dbus.String('', variant_level=1), dbus.UInt32(0))
        self._call(params['menuPath'], MENU, 'Event', 'isvu', event, done, item['sender'])

    def activate(self, _params, done):
        item = self._item()
        self._call(item['path'], ITEM, 'Activate', 'ii', (0, 0), done, item['sender'])
