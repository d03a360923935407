#!/usr/bin/env bash
# A PostgreSQL cluster for one run of the tests: in a temporary folder, on a free port of loopback, gone afterwards.
#   tests/postgres.sh COMMAND ...   runs a command with FUSION_TEST_PG set, then stops the cluster
# When sourced it gives postgres_start and postgres_stop.

postgres_home=""

# The folder of initdb and pg_ctl: Debian keeps them off the path.
postgres_programs() {
  local folder
  folder=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  if [[ -z $folder ]] && command -v pg_ctl >/dev/null; then folder=$(dirname "$(command -v pg_ctl)"); fi
  [[ -n $folder ]] && echo "$folder"
}

# PostgreSQL refuses to run as root.
postgres_as_user() {
  if [[ $(id -u) == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

postgres_start() {
  local bin port
  bin=$(postgres_programs) || { echo "PostgreSQL is not installed: install postgresql-15." >&2; return 1; }
  postgres_home=$(mktemp -d "${TMPDIR:-/tmp}/fusion-postgres.XXXXXX")
  if [[ $(id -u) == 0 ]]; then chown postgres "$postgres_home"; fi
  postgres_as_user "$bin/initdb" -D "$postgres_home/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$postgres_home/initdb.log" 2>&1 \
    || { cat "$postgres_home/initdb.log" >&2; return 1; }
  for _ in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 10000))
    if postgres_as_user "$bin/pg_ctl" -D "$postgres_home/data" -l "$postgres_home/data/server.log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$postgres_home/data' -c max_connections=200" start >/dev/null 2>&1
    then
      postgres_as_user "$bin/psql" -q -h "$postgres_home/data" -p "$port" -U postgres -d postgres \
        -c "create role fusion login createdb in role pg_signal_backend" || return 1 # drop database … with (force) also ends a vacuum at work
      export FUSION_TEST_PG="Host=127.0.0.1;Port=$port;Username=fusion;Database=postgres"
      return 0
    fi
  done
  cat "$postgres_home/data/server.log" >&2
  return 1
}

postgres_stop() {
  local pid=""
  [[ -n $postgres_home ]] || return 0
  if [[ -f $postgres_home/data/postmaster.pid ]]; then pid=$(head -n 1 "$postgres_home/data/postmaster.pid"); fi
  if [[ -n $pid ]] && kill -INT "$pid" 2>/dev/null; then
    for _ in {1..100}; do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -QUIT "$pid" 2>/dev/null && sleep 1
  fi
  rm -rf "$postgres_home"
  postgres_home=""
  unset FUSION_TEST_PG
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  if [[ $# == 0 ]]; then echo "Use: tests/postgres.sh COMMAND ..." >&2; exit 2; fi
  trap postgres_stop EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  postgres_start
  "$@"
fi
