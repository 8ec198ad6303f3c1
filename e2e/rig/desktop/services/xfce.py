"""Parts of a real desktop on the rig's display and bus: XFCE's window manager, panel and notification service."""

import os

LIBRARIES = '/usr/lib/{}-linux-gnu/xfce4'
PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="27"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray"/>
  </property>
</channel>
"""


class Xfce:
    def __init__(self, children, env):
        self._children = children
        # GTK asks this service of the bus for its settings; nobody answers on ours.
        self._env = {**env, 'NO_AT_BRIDGE': '1', 'GSETTINGS_BACKEND': 'memory', 'WAYLAND_DISPLAY': ''}
        self._libraries = LIBRARIES.format(os.uname().machine)
        self._configured = False

    def _configure(self):
        """XFCE reads settings from xfconfd, which a bus starts on demand. Our private bus starts no service, so we start it."""
        if self._configured:
            return
        self._configured = True
        folder = os.path.join(self._env['XDG_CONFIG_HOME'], 'xfce4', 'xfconf', 'xfce-perchannel-xml')
        os.makedirs(folder)
        with open(os.path.join(folder, 'xfce4-panel.xml'), 'w', encoding='utf-8') as file:
            file.write(PANEL)
        self._children.spawn('xfconfd', [self._libraries + '/xfconf/xfconfd'], env=self._env)

    def window_manager(self):
        self._configure()
        self._children.spawn('xfwm4', ['xfwm4', '--compositor=off'], env=self._env)

    def panel(self):
        self._configure()
        self._children.spawn('xfce4-panel', ['xfce4-panel', '--disable-wm-check'], env=self._env)

    def notifications(self):
        self._configure()
        self._children.spawn('xfce4-notifyd', [self._libraries + '/notifyd/xfce4-notifyd'], env=self._env)
