#!/usr/bin/env bash
# The compile time of an enum of N errors: ours, without `kind = FaultKind` and with it, compared with thiserror, snafu,
# serde's derive and matches by hand.
#
#   compile_time.sh [VARIANTS [RUNS]]       the table, default 1000 variants and 5 runs
#   compile_time.sh sizes [VARIANTS]        the size of the expansions and of a release binary
#   compile_time.sh features [COUNT [RUNS]] that many envelopes, with the default features, with each of those that read
#                                           templates, and with all of them; default 30 envelopes and 5 runs
#   compile_time.sh dependencies [RUNS]     both crates from a clean build, compared with serde with derive and serde_json,
#                                           and together with them; default 3 runs
#
# Only the crate with the enum is compiled; its dependencies are built beforehand. `cold` is without incremental data,
# `edit` after the text of one message was changed. The crates take turns. Figures are seconds of CPU time, which depends
# less on other programs than wall-clock time, as median (min-max).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=${CARGO_TARGET_DIR:-$here/target}/compile-time
crates=(empty ours ours_kind thiserror thiserror_codes by_hand table snafu serde)

prelude() {
    case $1 in
    ours*) echo 'use envelope_runtime::ApiError;' ;;
    thiserror*) echo 'use thiserror::Error;' ;;
    snafu) echo 'use snafu::Snafu;' ;;
    serde) echo 'use serde::Serialize;' ;;
    esac
}

dependency() {
    case $1 in
    ours*) echo "envelope-runtime = { path = \"$here/..\" }" ;;
    thiserror*) echo 'thiserror = "2"' ;;
    snafu) echo 'snafu = "0.9"' ;;
    serde) echo 'serde = { version = "1", features = ["derive"] }' ;;
    esac
}

# The enum: `shape` is `unit`, or `mixed`, where every third variant has two fields that its message shows.
source_of() {
    local crate=$1 shape=$2 variants=$3
    if [ "$crate" = empty ]; then return; fi
    prelude "$crate"
    awk -v crate="$crate" -v shape="$shape" -v n="$variants" '
        function mixed(i) { return shape == "mixed" && i % 3 == 2 }
        function text(i) {
            if (mixed(i)) return "Value {value} of the field {field} cannot be taken in step " i
            return "Step " i " could not be done, try again later"
        }
        function pattern(i) { return "Fault::Case" i (mixed(i) ? " { .. }" : "") }
        function status(i) { return 400 + i % 30 }
        BEGIN {
            if (crate ~ /^ours/) derive = "Debug, ApiError"
            else if (crate ~ /^thiserror/) derive = "Debug, Error"
            else if (crate == "snafu") derive = "Debug, Snafu"
            else if (crate == "serde") derive = "Debug, Serialize"
            else derive = "Debug"
            printf "/// What can go wrong.\n#[derive(%s)]\n%spub enum Fault {\n", derive, \
                crate == "ours_kind" ? "#[api(kind = FaultKind)]\n" : ""
            for (i = 0; i < n; i++) {
                printf "    /// Case %d of the procedure\n", i
                if (crate ~ /^ours/)
                    printf "    #[api(status = %d, code = \"CASE_%d\", message = \"%s\")]\n", status(i), i, text(i)
                if (crate ~ /^thiserror/) printf "    #[error(\"%s\")]\n", text(i)
                if (crate == "snafu") printf "    #[snafu(display(\"%s\"))]\n", text(i)
                if (crate == "serde") printf "    #[serde(rename = \"%s\")]\n", text(i)
                printf "    Case%d%s,\n", i, mixed(i) ? " { field: String, value: u32 }" : ""
            }
            print "}"
            if (crate == "by_hand" || crate == "thiserror_codes") {
                print "impl Fault {\n    pub fn code(&self) -> &\047static str {\n        match self {"
                for (i = 0; i < n; i++) printf "            %s => \"CASE_%d\",\n", pattern(i), i
                print "        }\n    }\n\n    pub fn status(&self) -> u16 {\n        match self {"
                for (i = 0; i < n; i++) printf "            %s => %d,\n", pattern(i), status(i)
                print "        }\n    }\n}"
            }
            if (crate == "by_hand") {
                print "impl std::error::Error for Fault {}\nimpl std::fmt::Display for Fault {"
                print "    fn fmt(&self, f: &mut std::fmt::Formatter<\047_>) -> std::fmt::Result {\n        match self {"
                for (i = 0; i < n; i++) {
                    if (mixed(i))
                        printf "            Fault::Case%d { field, value } => write!(f, \"%s\"),\n", i, text(i)
                    else
                        printf "            Fault::Case%d => f.write_str(\"%s\"),\n", i, text(i)
                }
                print "        }\n    }\n}"
            }
            if (crate == "table") {
                print "pub static TABLE: &[(&str, u16, &str)] = &["
                for (i = 0; i < n; i++) printf "    (\"CASE_%d\", %d, \"%s\"),\n", i, status(i), text(i)
                print "];\nimpl Fault {\n    pub fn row(&self) -> &\047static (&\047static str, u16, &\047static str) {"
                print "        &TABLE[match self {"
                for (i = 0; i < n; i++) printf "            %s => %d,\n", pattern(i), i
                print "        }]\n    }\n}"
            }
        }'
}

generate() {
    local shape=$1 variants=$2 crate
    mkdir -p "$work"
    printf '[workspace]\nmembers = ["*"]\nexclude = ["target", "cold", "features"]\nresolver = "3"\n' >"$work/Cargo.toml"
    for crate in "${crates[@]}"; do
        mkdir -p "$work/$crate/src"
        printf '[package]\nname = "case_%s"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\n' "$crate" >"$work/$crate/Cargo.toml"
        dependency "$crate" >>"$work/$crate/Cargo.toml"
        source_of "$crate" "$shape" "$variants" >"$work/$crate/src/lib.rs"
        source_of "$crate" "$shape" "$variants" | sed 's/Step 7 could not/Step seven could not/' >"$work/$crate/edited.rs"
    done
}

export CARGO_TARGET_DIR=$work/target CARGO_TERM_QUIET=true CARGO_INCREMENTAL=1

# CPU seconds of a command.
seconds() {
    local TIMEFORMAT='%U %S' out
    out=$({ time "$@" >/dev/null 2>"$work/stderr"; } 2>&1) || { cat "$work/stderr" >&2; exit 1; }
    awk '{ print $1 + $2 }' <<<"$out"
}

spread() {
    sort -n | awk '{ v[NR] = $1 } END { printf "%.2f (%.2f-%.2f)", v[int((NR + 1) / 2)], v[1], v[NR] }'
}

table() {
    local variants=$1 runs=$2 shape run crate command
    for shape in unit mixed; do
        generate "$shape" "$variants"
        for command in check build; do
            # One by one, as below: building all together would unify the features of shared dependencies.
            for crate in "${crates[@]}"; do (cd "$work" && cargo $command -p "case_$crate"); done
            rm -f "$work"/*.seconds
            for run in $(seq "$runs"); do
                for crate in "${crates[@]}"; do
                    rm -rf "$CARGO_TARGET_DIR/debug/incremental/case_$crate-"*
                    cp "$work/$crate/src/lib.rs" "$work/$crate/original.rs"
                    touch "$work/$crate/src/lib.rs"
                    (cd "$work" && seconds cargo $command -p "case_$crate") >>"$work/$crate-cold.seconds"
                    cp "$work/$crate/edited.rs" "$work/$crate/src/lib.rs"
                    (cd "$work" && seconds cargo $command -p "case_$crate") >>"$work/$crate-edit.seconds"
                    mv "$work/$crate/original.rs" "$work/$crate/src/lib.rs"
                done
            done
            printf '\n%s variants, %s, cargo %s\n\n| | cold | edit |\n|---|---:|---:|\n' "$variants" "$shape" "$command"
            for crate in "${crates[@]}"; do
                printf '| %s | %s | %s |\n' "$crate" "$(spread <"$work/$crate-cold.seconds")" "$(spread <"$work/$crate-edit.seconds")"
            done
        done
    done
}

# Prints the expansion of a crate as source text.
expanded() {
    (cd "$work" && RUSTC_BOOTSTRAP=1 cargo rustc -p "case_$1" --lib -- -Zunpretty=expanded 2>/dev/null)
}

# A program that uses the enum, so that its tables and matches are linked.
program() {
    local crate=$1 use=''
    case $crate in
    ours*)
        use='use envelope_runtime::ApiError as _; print!("{} {} {}", fault.code(), fault.status(), fault.message());'
        ;;
    by_hand | thiserror_codes) use='print!("{} {} {fault}", fault.code(), fault.status());' ;;
    thiserror | snafu) use='print!("{fault}");' ;;
    table) use='print!("{:?}", fault.row());' ;;
    esac
    if [ "$crate" = empty ]; then
        echo 'fn main() { print!("{}", std::env::args().count()); }'
        return
    fi
    echo "use case_$crate::Fault;"
    echo 'fn main() {'
    echo '    let all: &[fn() -> Fault] = &['
    sed -n 's/^    \(Case[0-9]*\),$/        || Fault::\1,/p' "$work/$crate/src/lib.rs"
    echo '    ];'
    echo "    let fault = all[std::env::args().count() % all.len()]();"
    echo "    $use"
    echo '}'
}

sizes() {
    local variants=$1 crate
    generate unit "$variants"
    printf '\n%s variants, unit, bytes\n\n| | expansion | .text | .rodata | .data.rel.ro | .rela.dyn |\n|---|---:|---:|---:|---:|---:|\n' "$variants"
    for crate in "${crates[@]}"; do
        if [ "$crate" = serde ]; then continue; fi
        program "$crate" >"$work/$crate/src/main.rs"
        (cd "$work" && cargo build --release -p "case_$crate")
        printf '| %s | %s ' "$crate" "$(expanded "$crate" | wc -c)"
        size -A "$CARGO_TARGET_DIR/release/case_$crate" |
            awk '{ s[$1] = $2 } END { printf "| %d | %d | %d | %d |\n", s[".text"], s[".rodata"], s[".data.rel.ro"], s[".rela.dyn"] }'
        rm "$work/$crate/src/main.rs"
    done
}

# Envelopes as users write them. Nothing uses them, so that only the derive's cost is measured.
envelope_sources() {
    local count=$1 number
    echo 'use envelope_runtime::Envelope;'
    for number in $(seq "$count"); do
        echo '#[derive(Envelope)]'
        echo '#[envelope('
        echo "    success = { \"v\": $number, \"data\": data, \"id\": self.id, \"trace\"?: self.trace },"
        echo "    page = { \"v\": $number, \"data\": items, \"page\": page.number, \"total\"?: page.total_items, \"id\": self.id },"
        echo '    error = { "code": code, "message": message, "id": self.id, "status": status, "details"?: details,'
        echo '              "errors"?: [ { "field": error.field, "message": error.message } for error in field_errors ] },'
        echo '    headers = { "x-request-id": self.id },'
        echo ')]'
        echo "pub struct E$number { pub id: String, pub trace: Option<String> }"
    done
}

# Each is a separate workspace, because one workspace would unify their features. The crates take turns.
features() {
    local count=$1 runs=$2 which features run command
    local all=(default schema openapi typescript client utoipa schemars every)
    for which in "${all[@]}"; do
        case $which in
        default) features='' ;;
        every) features='"schema", "openapi", "typescript", "client", "utoipa", "schemars"' ;;
        *) features="\"$which\"" ;;
        esac
        mkdir -p "$work/features/$which/src"
        printf '[package]\nname = "features_%s"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n' "$which" >"$work/features/$which/Cargo.toml"
        echo "envelope-runtime = { path = \"$here/..\", features = [$features] }" >>"$work/features/$which/Cargo.toml"
        envelope_sources "$count" >"$work/features/$which/src/lib.rs"
    done
    rm -f "$work"/*.seconds
    for command in check build; do
        for which in "${all[@]}"; do (cd "$work/features/$which" && cargo $command); done
        for run in $(seq "$runs"); do
            for which in "${all[@]}"; do
                rm -rf "$CARGO_TARGET_DIR/debug/incremental/features_$which-"*
                touch "$work/features/$which/src/lib.rs"
                (cd "$work/features/$which" && seconds cargo $command) >>"$work/$which-$command.seconds"
            done
        done
    done
    printf '\n%s envelopes\n\n| | check | build |\n|---|---:|---:|\n' "$count"
    for which in "${all[@]}"; do
        printf '| %s | %s | %s |\n' "$which" "$(spread <"$work/$which-check.seconds")" "$(spread <"$work/$which-build.seconds")"
    done
}

# A clean build with one job, so that parallelism does not matter. Not incremental, because dependencies from a registry are
# not, while path dependencies would be.
dependencies() {
    local runs=$1 run which command
    rm -f "$work"/*.seconds
    for which in serde ours beside; do
        mkdir -p "$work/cold/$which/src"
        printf '[package]\nname = "cold_%s"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n' "$which" >"$work/cold/$which/Cargo.toml"
        if [ "$which" != ours ]; then { dependency serde; echo 'serde_json = "1"'; } >>"$work/cold/$which/Cargo.toml"; fi
        if [ "$which" != serde ]; then dependency ours >>"$work/cold/$which/Cargo.toml"; fi
        : >"$work/cold/$which/src/lib.rs"
        (cd "$work/cold/$which" && cargo fetch)
    done
    printf '\n| | serde with derive, serde_json | both crates | all four |\n|---|---:|---:|---:|\n'
    for command in check build 'build --release'; do
        for run in $(seq "$runs"); do
            for which in serde ours beside; do
                rm -rf "$work/cold/target"
                (cd "$work/cold/$which" && CARGO_INCREMENTAL=0 CARGO_TARGET_DIR=$work/cold/target seconds cargo $command -j 1) >>"$work/$which-$command.seconds"
            done
        done
        printf '| cargo %s ' "$command"
        for which in serde ours beside; do printf '| %s ' "$(spread <"$work/$which-$command.seconds")"; done
        echo '|'
    done
}

case ${1:-} in
sizes) sizes "${2:-1000}" ;;
features) features "${2:-30}" "${3:-5}" ;;
dependencies) dependencies "${2:-3}" ;;
*) table "${1:-1000}" "${2:-5}" ;;
esac
