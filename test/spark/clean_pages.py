"""Cleans saved pages on a Spark cluster: a Parquet table or WARC archives in, one row of a Parquet table for each page out.

    spark-submit clean_pages.py PAGES.parquet CLEANED.parquet
    spark-submit clean_pages.py --warc '/mnt/crawl/*.warc.gz' CLEANED.parquet

A table has the columns `html` or `text` or both, and may have `id` and `url`. Archives lie where every executor sees
them under the same path, and each is one task. Every executor needs `dechrome` and Node, see --dechrome.
"""

import argparse
import glob
import json
import os
import re
import shlex
import subprocess
from collections import deque
from itertools import chain
from threading import Thread

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, lit, struct, to_json
from pyspark.sql.types import StringType, StructField, StructType

INPUT_COLUMNS = ['id', 'url', 'html', 'text']
OUTPUT_COLUMNS = ['id', 'url', 'error', 'language', 'title', 'publishedAt', 'text', 'record']

# 2 is a whole run in which some page failed; the record in its place says how.
WHOLE_RUNS = (0, 2)

# The place in the stream comes third in a record's source, behind strings that may hold anything.
PLACE_IN_STREAM = re.compile(
    rb'^(\{"schemaVersion":1,"source":\{"path":null,"id":(?:null|"(?:[^"\\]|\\.)*"),)"number":\d+,'
)


def run_dechrome(command, lines=()):
    """Feeds lines to a process and yields the lines of its output, as bytes.

    Raises RuntimeError when the process did not end as a whole run: the task fails, what it has written is thrown away,
    and Spark tries again. `RDD.pipe` cannot tell such an end from a page that failed.
    """
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    failures = []

    def feed():
        try:
            with process.stdin as stdin:
                for line in lines:
                    stdin.write(line.encode() + b'\n')
        except BrokenPipeError:
            pass  # It ended early; its exit code says why.
        except Exception as error:
            failures.append(error)
            process.kill()

    feeder = Thread(target=feed, daemon=True)
    feeder.start()
    try:
        for line in process.stdout:
            yield line.rstrip(b'\n')
        code = process.wait()
        feeder.join()
        if failures:
            raise failures[0]
        if code not in WHOLE_RUNS:
            raise RuntimeError(f'dechrome ended with {code}')
    finally:
        process.kill()
        process.wait()


def clean_rows(command, rows):
    """Cleans the rows (id, line of JSON) of a partition. Order holds, so that ids are known whatever becomes of a page."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    ids = deque()

    def lines():
        for page_id, line in chain([first], rows):
            ids.append(page_id)
            yield line

    for line in run_dechrome([*command, '--input-format', 'jsonl'], lines()):
        # How Spark has split the table is not to be seen in what comes out.
        yield to_row(PLACE_IN_STREAM.sub(rb'\1', line), ids.popleft())
    if ids:
        raise RuntimeError(f'dechrome left {len(ids)} pages unanswered')


def clean_archive(command, path):
    """Cleans the pages of one WARC archive. One that this machine cannot read may be readable for the next."""
    answered = False
    for line in run_dechrome([*command, '--input-format', 'warc', path]):
        answered = True
        record = json.loads(line)
        if record.get('error', {}).get('code') in ('not-found', 'not-readable'):
            raise RuntimeError(f'{path}: {record["error"]["message"]}')
        yield to_row(line, record['source'].get('id'))
    if not answered:
        raise RuntimeError(f'{path}: no answer')


def to_row(line, page_id):
    """The columns of one record; the last has it as it is, with the account of what was left out."""
    record = json.loads(line)
    return (
        page_id,
        record['source']['url'],
        record.get('error', {}).get('code'),
        record.get('language'),
        record.get('title'),
        record.get('publishedAt'),
        record.get('text'),
        line.decode(),
    )


def read_lines(spark, path):
    """The rows of a table as (id, line of JSON)."""
    table = spark.read.parquet(path)
    columns = [name for name in INPUT_COLUMNS if name in table.columns]
    line = to_json(struct(*columns))
    page_id = col('id') if 'id' in columns else lit(None)
    return table.select(page_id.cast('string'), line).rdd


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', 1)[0])
    parser.add_argument('input', help='a Parquet table; with --warc, archives, or a pattern of their paths')
    parser.add_argument('output', help='folder for the cleaned table; must not exist')
    parser.add_argument('--warc', action='store_true', help='the input is WARC archives')
    parser.add_argument('--dechrome', default='dechrome', metavar='COMMAND', help='how executors call it, with any options')
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName('dechrome').getOrCreate()
    # As many threads as Spark reckons a task to have; and the same settings on every machine.
    jobs = spark.conf.get('spark.task.cpus', '1')
    command = [*shlex.split(arguments.dechrome), '--format', 'ndjson', '--jobs', jobs, '--no-config']
    if arguments.warc:
        # Executors work in folders of their own.
        archives = sorted(glob.glob(os.path.abspath(arguments.input)))
        if not archives:
            parser.error(f'no archive is called {arguments.input}')
        cleaned = spark.sparkContext.parallelize(archives, len(archives)).flatMap(
            lambda path: clean_archive(command, path)
        )
    else:
        cleaned = read_lines(spark, arguments.input).mapPartitions(lambda rows: clean_rows(command, rows))
    schema = StructType([StructField(name, StringType()) for name in OUTPUT_COLUMNS])
    spark.createDataFrame(cleaned, schema).write.parquet(arguments.output)
    spark.stop()


if __name__ == '__main__':
    main()
