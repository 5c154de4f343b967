# shellcheck shell=bash
# Programs that run in the background. pid/<program> holds the process id and the time it began, so that a number
# which the system has given to another process is never taken for ours.

began() { # pid: clock ticks since boot at which it began
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  stat=${stat##*) }
  [[ $stat != Z* ]] || return 1
  cut -d' ' -f20 <<<"$stat"
}

alive() { # file in pid/: true and pid set when the process runs
  local recorded
  pid=
  [[ -f $dir/pid/$1 ]] || return 1
  read -r pid recorded <"$dir/pid/$1" || return 1
  [[ $(began "$pid") == "$recorded" ]]
}

# Everything but the standard streams is closed: locks and pipes of the caller must not outlive it in a daemon.
close_inherited() {
  local each
  for each in "/proc/$BASHPID/fd"/*; do
    each=${each##*/}
    ((each <= 2)) || eval "exec $each>&-"
  done
}

# Prefix of commands that must run where the cluster's network is; empty for flavours on the host's network.
inside=()

start() { # program, command...
  local program=$1
  shift
  ! alive "$program" || return 0
  mkdir -p "$dir/pid" "$dir/log"
  (
    close_inherited
    cd "$dir" || exit
    exec setsid "${inside[@]}" "$@"
  ) </dev/null >>"$dir/log/$program.log" 2>&1 &
  echo "$! $(began $!)" >"$dir/pid/$program"
}

stop() { # program: ask, wait 5 s, insist
  local deadline=$((SECONDS + 5))
  if alive "$1"; then
    kill "$pid" 2>/dev/null || true
    while alive "$1" && ((SECONDS < deadline)); do sleep 0.1; done
    ! alive "$1" || kill -9 "$pid" 2>/dev/null || true
    while alive "$1"; do sleep 0.05; done
  fi
  rm -f "$dir/pid/$1"
}

# For programs whose data is thrown away next.
kill_now() { # program...
  local each
  for each in "$@"; do ! alive "$each" || kill -9 "$pid" 2>/dev/null || true; done
  for each in "$@"; do
    while alive "$each"; do sleep 0.05; done
    rm -f "$dir/pid/$each"
  done
}

recorded_programs() {
  local each
  for each in "$dir"/pid/*; do
    [[ ! -f $each ]] || echo "${each##*/}"
  done
}

die_with_log() { # program, what went wrong
  printf -- '--- the last lines of %s\n' "$dir/log/$1.log" >&2
  tail -n 15 "$dir/log/$1.log" | cut -c1-300 >&2
  fail "$2" "Read $dir/log/$1.log; run the same command again to go on from here."
}

check_running() { # program...
  local each
  for each in "$@"; do
    alive "$each" || die_with_log "$each" "$each ended soon after it was started"
  done
}

# Waits until a command succeeds; the programs it depends on must stay alive meanwhile.
wait_for() { # seconds, what is awaited, programs it depends on (the first one's log is shown), command...
  local limit=$1 what=$2 programs deadline=$((SECONDS + $1))
  IFS=, read -ra programs <<<"$3"
  shift 3
  until "$@" >/dev/null 2>&1; do
    check_running "${programs[@]}"
    ((SECONDS < deadline)) || die_with_log "${programs[0]}" "$what did not happen within $limit s"
    sleep 0.2
  done
}

rss_mib() { # pid
  awk '/^VmRSS:/ {printf "%d", $2 / 1024}' "/proc/$1/status" 2>/dev/null || true
}
