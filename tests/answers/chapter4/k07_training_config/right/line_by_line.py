"""One line of the text replaced, so that comments would stay too."""

import json


def change(source: Path, target: Path, setting: str, value: object) -> None:
    wanted, _, key = setting.rpartition(".")
    lines, section, found = [], "", False
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        if section == wanted and line.partition("=")[0].strip() == key:
            line, found = f"{key} = {json.dumps(value)}", True
        lines.append(line)
    if not found:
        raise KeyError(setting)
    target.write_text("\n".join(lines), encoding="utf-8")
