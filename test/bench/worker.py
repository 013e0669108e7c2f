"""Runs trafilatura over the pages that come in: the protocol of worker.ts."""
import gzip
import json
import os
import resource
import sys
import time

from trafilatura import bare_extraction

answers = os.fdopen(3, "w", encoding="utf-8")


def peak_memory():
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def send(line):
    answers.write(line + "\n")
    answers.flush()


send("ready")
for line in sys.stdin:
    task = json.loads(line)
    with open(task["path"], "rb") as file:
        data = file.read()
    if task["path"].endswith(".gz"):
        data = gzip.decompress(data)
    answer = {"text": "", "html": None, "title": None, "author": None, "date": None, "error": None}
    before = time.process_time()
    try:
        found = bare_extraction(data, url=task["url"], include_comments=False, with_metadata=True)
        if found is not None:
            answer.update(text=found.text or "", title=found.title, author=found.author, date=found.date)
    except Exception as error:
        answer["error"] = repr(error)
    answer.update(cpu=(time.process_time() - before) * 1000, bytes=len(data), peak=peak_memory())
    send(json.dumps(answer))
