"""Runs a command where every packet that would leave this computer is written down instead.

usage: inside.py CAPTURE COMMAND...     in a network namespace of its own (`unshare --net --mount`)

The only way out of the namespace is a wire whose other end is held here: routes for IPv4 and IPv6, and a name server at
the far end. What comes along is appended to CAPTURE, one JSON line a packet; nobody ever answers. Datagrams within the
machine are written down too: a name server on loopback would otherwise be asked unseen. Loopback TCP is left out, because
the test drives the app through it.
"""

import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading

WIRE = 'wire'
TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000
UDP = 17
NAME_SERVER = '198.51.100.53'


def setting(path, value):
    with open('/proc/sys/net/ipv6/conf/' + path, 'w', encoding='ascii') as file:
        file.write(value)


def make_wire():
    if os.path.exists('/proc/sys/net/ipv6/conf/default'):
        # The kernel itself would look for routers and neighbours.
        for name, value in (('router_solicitations', '0'), ('addr_gen_mode', '1'), ('accept_ra', '0')):
            setting('default/' + name, value)
    wire = os.open('/dev/net/tun', os.O_RDWR)
    fcntl.ioctl(wire, TUNSETIFF, struct.pack('16sH22s', WIRE.encode(), IFF_TUN | IFF_NO_PI, b''))
    commands = [
        'link set lo up',
        f'link set {WIRE} multicast off',
        f'addr add 192.0.2.2/24 dev {WIRE}',
        f'link set {WIRE} up',
        'route add default via 192.0.2.1',
    ]
    if os.path.exists('/proc/sys/net/ipv6/conf/' + WIRE):
        commands += [f'-6 addr add 2001:db8::2/64 dev {WIRE} nodad', f'-6 route add default dev {WIRE}']
    for command in commands:
        subprocess.run(['ip', *command.split()], check=True)
    return wire


def use_name_server():
    with tempfile.NamedTemporaryFile('w', suffix='.conf', delete=False) as file:
        file.write(f'nameserver {NAME_SERVER}\noptions timeout:1 attempts:1\n')
    subprocess.run(['mount', '--bind', file.name, '/etc/resolv.conf'], check=True)
    os.unlink(file.name)


def printable(data):
    return ''.join(chr(byte) if 32 <= byte < 127 else '.' for byte in data)


def capture(packets, path):
    with open(path, 'a', encoding='utf-8') as file:
        for way, packet in packets:
            file.write(json.dumps({'way': way, 'bytes': len(packet), 'text': printable(packet[:200])}) + '\n')
            file.flush()


def from_wire(wire):
    while True:
        yield 'out', os.read(wire, 65536)


def datagrams_on_loopback():
    tap = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(0x0003))
    tap.bind(('lo', 0))
    while True:
        packet, (_, _, kind, _, _) = tap.recvfrom(65536)
        protocol = packet[9] if packet[0] >> 4 == 4 else packet[6]
        if kind == socket.PACKET_OUTGOING and protocol == UDP:
            yield 'loopback', packet


def main():
    path, command = sys.argv[1], sys.argv[2:]
    wire = make_wire()
    use_name_server()
    open(path, 'a', encoding='utf-8').close()
    for packets in (from_wire(wire), datagrams_on_loopback()):
        threading.Thread(target=capture, args=(packets, path), daemon=True).start()
    sys.exit(subprocess.run(command, check=False).returncode)


main()
