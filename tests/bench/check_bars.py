#!/usr/bin/env python3
"""Holds what sayso_bench counted against bars.tsv; exit code 1 where a bar is missed or not measured.

    sayso_bench --benchmark_out=FILE --benchmark_out_format=json
    tests/bench/check_bars.py FILE
"""

import json
import pathlib
import sys


def main(counted):
    measured = {}
    for run in json.loads(pathlib.Path(counted).read_text())["benchmarks"]:
        measured[run["name"].split("/iterations")[0]] = run
    missed = 0
    table = pathlib.Path(__file__).with_name("bars.tsv").read_text()
    for line in table.splitlines():
        if not line or line.startswith("#"):
            continue
        benchmark, counter, bar, _ = line.split("\t")
        value = measured.get(benchmark, {}).get(counter)
        held = value is not None and value <= float(bar)
        missed += not held
        shown = "not measured" if value is None else f"{value:.3g}"
        print(f"{benchmark:28} {counter:16} {shown:>12}  bar {bar:>6}  {'held' if held else 'MISSED'}")
    return 1 if missed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
