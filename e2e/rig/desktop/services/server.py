"""Makes one desktop (main.py) for each line of its input, the path of the socket to serve. It ends with its input.

A desktop is a fork of this process: importing D-Bus and GLib anew takes longer than all that a desktop starts.
"""

import os
import sys
import traceback

# What python-dbusmock needs. Its own modules are imported in the process of logind only: see power.py.
import argparse  # noqa: F401
import unittest  # noqa: F401
import xml.etree.ElementTree  # noqa: F401

import main


def serve():
    for line in sys.stdin:
        if os.fork() == 0:
            try:
                main.run(line.rstrip('\n'))
            except BaseException:  # pylint: disable=broad-except
                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(0)
        # Desktops that have ended meanwhile.
        while os.waitpid(-1, os.WNOHANG)[0] != 0:
            pass


serve()
