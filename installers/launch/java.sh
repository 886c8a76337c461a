# SPDX-License-Identifier: Apache-2.0
# Sourced by ./bascule, which has set $root and $jdk: how Java is called. JavaFX goes on the module path, everything else on the class
# path, because TilesFX's module descriptor asks for a part of JavaFX that Bascule leaves out.

layout=$root/installers/target/bascule
cache=$layout/start-up$(printf '%s' "$jdk" | tr -c 'A-Za-z0-9.' -).aot # one for each JDK: a Java refuses the cache of another
run=                                                                    # becomes `exec` when Java is to take this process's place

# The jars that the build named in list $1 ("lib/a.jar:lib/b.jar"), each with the layout's folder before it.
jars() (
    IFS=:
    separator=
    for jar in $(cat "$layout/$1"); do
        printf '%s' "$separator$layout/$jar"
        separator=:
    done
)

# java_main CACHE-FLAG [ARGUMENT...]; the flag may be empty.
# Java's thorough compiler makes drawing without a graphics card two to three times as quick, but at the start it would take the CPU away from the
# start: so only what runs ten times as often as usual is given to it. A cache from a rehearsal with the quick compiler alone (build.sh) holds no
# profiles, with which it would begin at once. A collection because of loaded classes or compiled code would come in an outage, when screens open.
# While everything turns at once, compilers give way to what is drawn and decided; that only root may let threads go first needs no warning.
# Java's own remarks go to stderr, so that --json stays clean; a cache that no longer fits is passed over without a word.
java_main() {
    cache_flag=$1
    shift
    $run "$jdk/bin/java" ${cache_flag:+"$cache_flag"} \
        -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=300000 \
        -XX:Tier4BackEdgeThreshold=800000 -XX:ReservedCodeCacheSize=240m -XX:MetaspaceSize=128m \
        -XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10 -XX:-PrintWarnings \
        -XX:+UseSerialGC -XX:SoftRefLRUPolicyMSPerMB=10 -XX:-UsePerfData \
        -Xlog:disable -Xlog:all=warning:stderr '-Xlog:aot*=off:stderr' '-Xlog:cds*=off:stderr' \
        -Dprism.disableRegionCaching=true -Dprism.marlin.subPixel_log2_Y=2 \
        --enable-native-access=ALL-UNNAMED,javafx.graphics \
        --module-path "$(jars modulepath)" --add-modules javafx.controls,javafx.swing \
        -cp "$(jars classpath)" dev.bascule.app.Main "$@"
}
