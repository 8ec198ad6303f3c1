"""A private session bus and a private system bus, so that the app cannot reach the machine's own desktop."""

import os
import time

import dbus.bus

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>{kind}</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""


def start_bus(children, folder, kind):
    """Start a bus of `kind` (session or system); returns its address, socket and process. No service can be activated on it."""
    path = os.path.join(folder, kind + '.bus')
    config = os.path.join(folder, kind + '.conf')
    with open(config, 'w', encoding='utf-8') as file:
        file.write(CONFIG.format(kind=kind, path=path))
    child = children.spawn('dbus-' + kind, ['dbus-daemon', '--nofork', '--nopidfile', '--config-file=' + config])
    return 'unix:path=' + path, path, child


def connect(address, patience=5.0):
    """A connection of our own. The socket is there a moment before its bus listens, so a refusal is tried again."""
    deadline = time.monotonic() + patience
    while True:
        try:
            bus = dbus.bus.BusConnection(address)
            # A bus that is killed for a test must not take the desktop along.
            bus.set_exit_on_disconnect(False)
            return bus
        except dbus.exceptions.DBusException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def plain(value):
    """D-Bus types as what JSON knows."""
    if isinstance(value, dbus.ByteArray):
        return list(value)
    if isinstance(value, (dbus.Boolean, bool)):
        return bool(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return float(value)
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return str(value)
