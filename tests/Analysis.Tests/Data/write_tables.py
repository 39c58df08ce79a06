"""Writes random results files with Python's csv module, one JSON object a line: separator, file and the cells that were written, or those that pandas reads from it."""

import csv
import io
import json
import random
import sys

HEADER = [
    "Utterance", "ExpectedIntent", "MatchedIntent", "Parent Intent", "Task State", "Entity Name", "Expected EntityValue", "Matched EntityValue",
    "Matched Intent's Score", "Expected Intent's Score", "Elimination Info", "Channel",
]
PIECES = list("abcXYZ019 ,;\t|'\"\\/=+-@#:.!?") + ['""', "\n", "\r\n", "  ", "caf\u00e9", "e\u0301", "\u96fb\u8eca", "\U0001F686", "\u00a0", "\u200b", "\u2028", "\ufeff", "\ufffd", "NULL", "true", "1,5", "sep=;"]
NAMES = ["Book Room", "Pay Fine", "None", "", "Renew Loan | Pay Fine", "trait: Angry||Urgent", "a,b", "a;b", 'the "best"']


def text(chance, pieces):
    return "".join(chance.choice(pieces) for _ in range(chance.choice((0, 0, 1, 2, 3, 5, 8, 20))))


def table(chance, number):
    separator = chance.choice(",;\t")
    end = chance.choice(("\n", "\r\n"))
    quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))

    # Some versions of the module leave a CR without quotes that is no part of the line end: such a file could be read in two ways.
    pieces = PIECES if end == "\r\n" or quoting == csv.QUOTE_ALL else [piece for piece in PIECES if "\r" not in piece]
    columns = HEADER[:3] + sorted(chance.sample(HEADER[3:], chance.randint(0, len(HEADER) - 3)), key=lambda _: chance.random())
    rows = []
    if chance.random() < 0.5:
        rows.append(["Bot Name", text(chance, pieces)])
        rows.append(["Notes", text(chance, pieces), text(chance, pieces)])
    rows.append(columns)
    for row in range(chance.randint(1, 12)):
        cells = {name: text(chance, pieces) for name in columns}
        cells["Utterance"] = f"{number}.{row} " + text(chance, pieces)
        cells["ExpectedIntent"] = chance.choice(NAMES)
        cells["MatchedIntent"] = chance.choice(NAMES)
        rows.append([cells[name] for name in columns])
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)
    return {"separator": separator, "file": file.getvalue(), "rows": rows}


def read_by_pandas(made):
    import pandas

    # Told how many columns there are, it fills short rows up; so are the rows of the other side.
    width = max(len(row) for row in made["rows"])
    frame = pandas.read_csv(
        io.StringIO(made["file"], newline=""), sep=made["separator"], header=None, names=range(width), dtype=str, keep_default_na=False, na_filter=False, skip_blank_lines=False, index_col=False)
    return [["" if not isinstance(cell, str) else cell for cell in row] for row in frame.itertuples(index=False, name=None)]


def main(seed, count, reader):
    chance = random.Random(seed)
    for number in range(count):
        made = table(chance, number)
        made["cells"] = read_by_pandas(made) if reader == "pandas" else made["rows"]
        print(json.dumps(made))


main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
