"""A private PulseAudio with one null sink, and recordings of what is played into it."""

import ctypes
import os
import subprocess
import threading
import time

RATE = 48000
BYTES_PER_FRAME = 4
SINK = 'out'
# The null sink renders one block (10 ms, what the recording asks for) ahead of the moment it calls "heard", and a
# recording gets the block when it is rendered. Measured with play_click: 9.9 ms, spread under 0.2 ms.
RENDERED_AHEAD_MS = 10


class Sound:
    def __init__(self, children, folder):
        self._children = children
        self._folder = folder
        self._recordings = {}
        self._last = 0
        self._server = None
        self.socket = os.path.join(folder, 'pulse.sock')
        self.server = 'unix:' + self.socket
        self.env = {
            'PULSE_SERVER': self.server,
            'PULSE_RUNTIME_PATH': os.path.join(folder, 'pulse'),
            'PULSE_STATE_PATH': os.path.join(folder, 'pulse'),
            'PULSE_COOKIE': os.path.join(folder, 'pulse', 'cookie'),
        }
        os.makedirs(self.env['PULSE_RUNTIME_PATH'], mode=0o700, exist_ok=True)

    def start(self):
        # The sink first: once the socket is there, so is the sink. No module that rescues streams or suspends.
        self._server = self._children.spawn(
            'pulseaudio',
            [
                'pulseaudio', '-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no',
                '--disable-shm=yes', '--realtime=no', '--high-priority=no', '--log-target=stderr',
                '-L', self._null_sink(),
                '-L', f'module-native-protocol-unix socket={self.socket} auth-anonymous=1 auth-cookie-enabled=0',
            ],
            env={'HOME': self._folder, **self.env},
        )

    def kill(self):
        """The whole sound service dies."""
        self._children.kill(self._server)

    def restart(self):
        if os.path.exists(self.socket):
            os.unlink(self.socket)
        self.start()

    @staticmethod
    def _null_sink():
        return f'module-null-sink sink_name={SINK} rate={RATE} channels=2'

    def _pactl(self, *args):
        result = subprocess.run(
            ['pactl', *args], env={**os.environ, **self.env}, capture_output=True, text=True, check=False, timeout=10
        )
        if result.returncode != 0:
            raise RuntimeError('pactl ' + ' '.join(args) + ': ' + result.stderr.strip())
        return result.stdout

    def unload_sink(self):
        """The sound device goes away, as a headset that is unplugged."""
        self._pactl('unload-module', 'module-null-sink')

    def load_sink(self):
        self._pactl('load-module', *self._null_sink().split(' '))

    def record(self, _params, done):
        self._last += 1
        recording = Recording(self._children, self._last, self._folder, self.env, done)
        self._recordings[recording.ident] = recording

    def look(self, ident):
        return self._recordings[ident].look()

    def stop(self, ident):
        recording = self._recordings.pop(ident)
        recording.stop()
        return recording.look()

    def click(self, _params, done):
        """Play one click whose moment PulseAudio itself foretells: the measure of a recording's time base."""
        threading.Thread(target=lambda: done(play_click(self.server)), daemon=True).start()


class Recording:
    """parec into a file, with the wall time of frame 0.

    Every chunk that arrives gives one estimate of that time (arrival minus the frames so far); the smallest of them is
    the one least delayed by scheduling. The sink's clock is the machine's, so the estimate holds for the whole recording.

    A chunk comes every 10 ms, whatever the app plays or does not: one that comes much later tells that the machine stood
    still, and that what was to sound meanwhile is torn.
    """

    def __init__(self, children, ident, folder, env, ready):
        self._children = children
        self.ident = ident
        self.path = os.path.join(folder, f'recording-{ident}.f32')
        self._frames = 0
        self._zero = None
        self._recent = []
        self._late = 0
        self._lock = threading.Lock()
        self._child = children.spawn(
            f'parec-{ident}',
            [
                'parec', '--device=' + SINK + '.monitor', '--raw', '--format=float32le', f'--rate={RATE}',
                '--channels=1', '--latency-msec=10', '--client-name=rig',
            ],
            env=env,
            stdout=subprocess.PIPE,
        )
        self._thread = threading.Thread(target=self._pump, args=(ready,), daemon=True)
        self._thread.start()

    def _pump(self, ready):
        stream = self._child.stdout.fileno()
        rest = 0
        with open(self.path, 'wb', buffering=0) as file:
            while True:
                chunk = os.read(stream, 65536)
                if not chunk:
                    break
                now = time.time() * 1000 + RENDERED_AHEAD_MS
                file.write(chunk)
                rest += len(chunk)
                with self._lock:
                    first = self._frames == 0
                    self._frames = rest // BYTES_PER_FRAME
                    zero = now - self._frames * 1000 / RATE
                    self._zero = zero if self._zero is None else min(self._zero, zero)
                    self._recent = [*self._recent[-99:], zero]
                    self._late = max(self._late, zero - self._zero)
                if first:
                    ready(self.look())
        if self._frames == 0:
            ready(None, 'parec recorded nothing')

    def look(self):
        """Frames so far, epoch ms of frame 0, by how much the newest second disagrees with it (lost frames), and by how
        much the latest chunk of all was late; both in ms."""
        with self._lock:
            return {
                'id': self.ident,
                'path': self.path,
                'rate': RATE,
                'frames': self._frames,
                'zeroAt': self._zero,
                'drift': (min(self._recent) - self._zero) if self._recent else 0,
                'late': self._late,
            }

    def stop(self):
        self._child.terminate()
        self._thread.join(5)
        self._children.stop(self._child)


class SampleSpec(ctypes.Structure):
    _fields_ = [('format', ctypes.c_int), ('rate', ctypes.c_uint32), ('channels', ctypes.c_uint8)]


class BufferAttr(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ('maxlength', 'tlength', 'prebuf', 'minreq', 'fragsize')]


def play_click(server):
    """Write silence, ask how late the next byte will be heard, write a click. Returns epoch ms of the click."""
    simple = ctypes.CDLL('libpulse-simple.so.0')
    simple.pa_simple_new.restype = ctypes.c_void_p
    simple.pa_simple_get_latency.restype = ctypes.c_uint64
    float32le, playback, unset = 5, 1, 0xFFFFFFFF
    spec = SampleSpec(float32le, RATE, 1)
    block = RATE // 100
    attr = BufferAttr(unset, block * BYTES_PER_FRAME * 4, unset, block * BYTES_PER_FRAME, unset)
    error = ctypes.c_int(0)
    stream = ctypes.c_void_p(
        simple.pa_simple_new(
            server.encode(), b'rig', playback, None, b'click', ctypes.byref(spec), None, ctypes.byref(attr),
            ctypes.byref(error),
        )
    )
    if not stream:
        raise RuntimeError(f'pa_simple_new: {error.value}')
    silence = (ctypes.c_float * block)()
    click = (ctypes.c_float * block)()
    for frame in range(48):
        click[frame] = 0.8
    size = ctypes.sizeof(silence)
    heard = 0.0
    for turn in range(100):
        if turn == 60:
            latency = simple.pa_simple_get_latency(stream, ctypes.byref(error))
            heard = time.time() * 1000 + latency / 1000
            simple.pa_simple_write(stream, click, ctypes.c_size_t(size), ctypes.byref(error))
        else:
            simple.pa_simple_write(stream, silence, ctypes.c_size_t(size), ctypes.byref(error))
    simple.pa_simple_drain(stream, ctypes.byref(error))
    simple.pa_simple_free(stream)
    return {'at': heard}
