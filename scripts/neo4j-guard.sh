#!/bin/sh
# Runs a command for as long as the other end of standard input stays open, so that the database never outlives the
# process that started it: the kernel closes that end even when the starter is killed with SIGKILL.
#
#   neo4j-guard.sh SECONDS LOG COMMAND [ARGUMENT…]
#
# Prints the process id of COMMAND. At the end of input COMMAND gets SIGTERM, and SIGKILL after SECONDS.
# Exits with the status of COMMAND.

seconds=$1
log=$2
shift 2
exec 3<&0

"$@" </dev/null >>"$log" 2>&1 3<&- &
command=$!
echo "$command"

{
  while read -r _; do :; done
  kill -TERM "$command"
  waited=0
  while [ "$waited" -lt "$seconds" ]; do
    sleep 1
    waited=$((waited + 1))
  done
  kill -KILL "$command"
} <&3 2>/dev/null >/dev/null &
watcher=$!

trap 'kill -TERM "$command" 2>/dev/null' TERM INT HUP
wait "$command"
status=$?
# A trapped signal ends `wait` early.
while kill -0 "$command" 2>/dev/null; do
  wait "$command"
  status=$?
done
kill "$watcher" 2>/dev/null
exit "$status"
