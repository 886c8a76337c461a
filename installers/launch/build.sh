# SPDX-License-Identifier: Apache-2.0
# Sourced by ./bascule, which has set $root, $jdk, $layout and $cache: builds the program and its start-up cache when they are missing or
# older than a source. Every build, whoever runs it, notes its beginning in target/build-began and writes the layout's lists at its end.

target=$root/target
began=$target/build-began
log=$target/build.log
lock=$target/build.lock

is_ready() {
    is_built && is_no_older "$cache" "$layout/classpath"
}

is_built() {
    is_no_older "$layout/classpath" "$began" && [ -z "$(newer_sources)" ]
}

# Both exist, and the first was not written before the second; some shells compare whole seconds only.
is_no_older() {
    [ -e "$1" ] && [ -e "$2" ] && ! [ "$2" -nt "$1" ]
}

# Folders count as well: a deleted file leaves no other trace.
newer_sources() {
    find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main -newer "$began"
}

prepare() {
    take_lock
    is_built || build
    is_ready || make_cache
    leave_lock
}

build() {
    command -v mvn >/dev/null || fail "Maven is needed to build Bascule and no mvn is on the PATH; install Maven 3.8 or newer."
    building="Building Bascule (only now, and when a source changes)"
    say "$building"
    rm -f "$target/build-failed"
    { run_maven || : >"$target/build-failed"; } | while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        case $line in
            "[INFO] Building Bascule"*"["*"/"*"]") part=${line##*[} && update "$building, part ${part%]}" ;;
        esac
    done
    [ ! -e "$target/build-failed" ] || fail "the build failed, so there is nothing new to start: $(first_error) (whole log: $log)"
}

# Maven runs on the JDK that was found, so that both mean the same one. Layout is checked by .ci/run: a missing space keeps nobody from starting.
run_maven() {
    : >"$log"
    cd "$root" && JAVA_HOME=$jdk mvn -B -ntp -DskipTests -Dspotless.check.skip=true package 2>&1 </dev/null
}

first_error() {
    sed -n -e '/COMPILATION ERROR/d' -e 's/^\[ERROR\] *//p' "$log" | head -n 1
}

# Java learns on one run what the next ones load, which halves the time to the first window: the console opens where nobody sees it, up to its
# first useful frame, and then each of its screens. When the run fails or takes too long, an empty file stands for the cache: Bascule then starts without one and does not
# try again before the next build.
make_cache() {
    say "Preparing quick starts"
    rm -f "$layout"/start-up-*.aot*
    rehearse || : >"$cache"
    [ -e "$cache" ] || : >"$cache"
}

rehearse() {
    BASCULE_START_UP=rehearse JDK_JAVA_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw -XX:TieredStopAtLevel=1" \
        java_main "-XX:AOTCacheOutput=$cache" >>"$log" 2>&1 </dev/null &
    trainer=$!
    seconds=0
    while kill -0 "$trainer" 2>/dev/null && [ "$seconds" -lt 90 ]; do
        sleep 1
        seconds=$((seconds + 1))
    done
    stop_training
    wait "$trainer"
}

stop_training() {
    [ -z "${trainer:-}" ] || kill "$trainer" 2>/dev/null || :
}

# A link is made in one step or not at all, and names the process that holds it.
take_lock() {
    mkdir -p "$target" 2>/dev/null || fail "$root cannot be written, so Bascule cannot be built there; copy it to a folder of your own."
    until ln -s "$$" "$lock" 2>/dev/null; do
        owner=$(readlink "$lock") || continue
        if kill -0 "$owner" 2>/dev/null; then
            say "Waiting for another start of Bascule, which is building it"
            sleep 1
        else
            rm -f "$lock"
        fi
    done
    trap leave_lock EXIT
    trap 'exit 130' INT
    trap 'exit 143' HUP TERM
}

leave_lock() {
    trap - EXIT HUP INT TERM
    stop_training
    rm -f "$lock"
    clear_line
}

said=
say() {
    [ "$1" != "$said" ] || return 0
    said=$1
    if [ -t 2 ]; then
        printf '\r\033[K%s …' "$1" >&2
    else
        printf '%s …\n' "$1" >&2
    fi
}

# Like `say`, but only for eyes: a log wants no progress.
update() {
    [ ! -t 2 ] || say "$1"
}

clear_line() {
    [ ! -t 2 ] || printf '\r\033[K' >&2
}

fail() {
    clear_line
    echo "bascule: $1" >&2
    exit 1
}
