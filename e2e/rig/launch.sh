#!/bin/bash
# Runs the executable $LINGGU_RIG_EXECUTABLE with the given arguments and keeps all it says in $LINGGU_RIG_LOG, from the
# first line on, while whoever started this still reads it too. `exec` keeps the process id, so that it can be killed.
exec "$LINGGU_RIG_EXECUTABLE" "$@" > >(exec tee -a "$LINGGU_RIG_LOG") 2> >(exec tee -a "$LINGGU_RIG_LOG" >&2)
