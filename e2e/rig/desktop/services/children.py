"""Processes of one rig: they die with this process, however it ends."""

import ctypes
import os
import signal
import subprocess
import traceback

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL('libc.so.6', use_errno=True)


def _die_with_parent():
    # Not SIGKILL: Xvfb takes its lock file and socket along when asked to end.
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Children:
    def __init__(self, logs):
        self._logs = logs
        self._running = []

    def spawn(self, name, argv, env=None, stdout=None, pass_fds=(), cwd=None):
        """Start argv; stderr (and stdout unless given) go to logs/<name>.log.

        Only call this from the main thread: the kernel ends the child when the thread that made it ends.
        """
        log = open(os.path.join(self._logs, name + '.log'), 'ab')
        child = subprocess.Popen(
            argv,
            stdin=subprocess.DEVNULL,
            stdout=log if stdout is None else stdout,
            stderr=log,
            env={**os.environ, **(env or {})},
            cwd=cwd,
            pass_fds=pass_fds,
            preexec_fn=_die_with_parent,
        )
        log.close()
        self._running.append(child)
        return child

    def fork(self, name, work):
        """Run `work` in a copy of this process, which must not have threads or connections yet. Logs as `spawn` does."""
        child = Forked(os.path.join(self._logs, name + '.log'), work)
        self._running.append(child)

    def stop(self, child):
        self._running.remove(child)
        _end([child])

    def kill(self, child):
        """End it as the kernel would: it has no chance to say goodbye."""
        self._running.remove(child)
        child.kill()
        child.wait()

    def stop_all(self):
        _end(reversed(self._running))
        self._running.clear()


class Forked:
    """A forked process, with the part of subprocess.Popen that `Children` uses."""

    def __init__(self, log, work):
        self.pid = os.fork()
        if self.pid == 0:
            try:
                _die_with_parent()
                with open(log, 'ab') as file:
                    os.dup2(file.fileno(), 1)
                    os.dup2(file.fileno(), 2)
                work()
            except BaseException:  # pylint: disable=broad-except
                traceback.print_exc()
            finally:
                os._exit(0)

    def terminate(self):
        self.kill()

    def kill(self):
        """Without a goodbye: the copy holds nothing that has to be taken along."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self, _timeout=None):
        os.waitpid(self.pid, 0)


def _end(children):
    children = list(children)
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(1)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def kill_marked(marker):
    """Kill what else was started for this rig (the app, its children): all that carry `marker` in environment or arguments.

    Chromium overwrites the environment that /proc shows for some of its processes, so arguments count as well.
    """
    needle = marker.encode()
    own = os.getpid()
    for entry in os.listdir('/proc'):
        if not entry.isdigit() or int(entry) == own:
            continue
        for part in ('environ', 'cmdline'):
            try:
                with open(f'/proc/{entry}/{part}', 'rb') as file:
                    if needle not in file.read():
                        continue
                os.kill(int(entry), signal.SIGKILL)
                break
            except OSError:
                break
