"""Trains one stage of the scoring models: train.py OUT text|html content|title MODEL.json

Five folds by host with a fixed seed: the held-out predictions go to OUT/STAGE.held.f32 and feed the next stage; the
figures printed are held out. The model written is trained on all pages. Needs lightgbm and numpy.
"""
import json
import sys
import zlib

import lightgbm as lgb
import numpy as np

FOLDS = 5
SEED = 20261122

out, view, stage, model_path = sys.argv[1:5]
columns = json.load(open(f'{out}/{stage}.columns.json'))
x = np.fromfile(f'{out}/{stage}.x.f32', dtype=np.float32).reshape(-1, len(columns))
y = np.fromfile(f'{out}/{stage}.y.f32', dtype=np.float32)
words = np.fromfile(f'{out}/{stage}.words.f32', dtype=np.float32)
pages = [json.loads(line) for line in open(f'{out}/{stage}.pages.jsonl')]
starts = np.cumsum([0] + [p['rows'] for p in pages])
fold_of_page = np.array([zlib.crc32(p['host'].encode()) % FOLDS for p in pages])
fold = np.repeat(fold_of_page, [p['rows'] for p in pages])
copy = np.repeat([p['copy'] for p in pages], [p['rows'] for p in pages])
article = np.repeat([p['type'] == 'article' for p in pages], [p['rows'] for p in pages])

# A page counts as one page, whatever its length; in it a block counts by its words, and a little by itself. What
# we are for is articles.
weight = np.zeros(len(y), dtype=np.float64)
for page, start, end in zip(pages, starts, starts[1:]):
    if end > start:
        w = words[start:end]
        weight[start:end] = 0.75 * w / max(1.0, min(w.sum(), 2.0 * page['gold'])) + 0.25 / (end - start)
weight *= np.where(article, 1.0, 0.6)

LEAVES, TREES = {'content': (16, 100), 'title': (8, 60)}[stage]
parameters = {
    'objective': 'cross_entropy',
    'learning_rate': 0.1,
    'num_leaves': LEAVES,
    'min_data_in_leaf': 60 if stage != 'title' else 15,
    'feature_fraction': 0.5,
    'bagging_fraction': 0.8,
    'bagging_freq': 1,
    'lambda_l2': 5.0,
    'seed': SEED,
    'deterministic': True,
    'force_row_wise': True,
    'verbose': -1,
    'num_threads': 2,
}
usable = y >= 0
if stage == 'title':
    shown = np.zeros(len(y), dtype=bool)
    for start, end in zip(starts, starts[1:]):
        shown[start:end] = (y[start:end] > 0).any()
    trainable = usable & shown
    weight = np.ones(len(y))
else:
    # rows are many: blocks without words teach nothing
    trainable = usable & (words > 0)
weight = weight / weight[trainable].mean()


def fit(rows):
    data = lgb.Dataset(x[rows], y[rows], weight=weight[rows], feature_name=list(columns), free_raw_data=True)
    return lgb.train(parameters, data, num_boost_round=TREES)


held = np.zeros(len(y), dtype=np.float32)
for number in range(FOLDS):
    model = fit(trainable & (fold != number))
    rows = fold == number
    held[rows] = model.predict(x[rows], num_threads=2)
if stage == 'title':
    held[~usable] = 0
held.tofile(f'{out}/{stage}.held.f32')


def page_f1(threshold, chosen):
    """Mean word F1 by blocks: a block's words are right in the share the reference has of them."""
    total = []
    for page, start, end in zip(pages, starts, starts[1:]):
        if not chosen(page):
            continue
        keep = held[start:end] >= threshold
        w = words[start:end]
        right = (w * y[start:end])[keep].sum()
        kept = w[keep].sum()
        p = right / kept if kept else 0.0
        r = min(1.0, right / page['gold'])
        total.append(2 * p * r / (p + r) if p + r else 0.0)
    return float(np.mean(total))


if stage == 'title':
    hits = {0: [0, 0, 0], 1: [0, 0, 0]}
    for page, start, end in zip(pages, starts, starts[1:]):
        if end == start:
            continue
        top = start + int(held[start:end].argmax())
        if (y[start:end] > 0).any():
            hits[page['copy']][1] += 1
            hits[page['copy']][0] += bool(y[top] > 0 and held[top] > 0.15)
    print(view, stage, {k: round(v[0] / max(1, v[1]), 4) for k, v in hits.items()}, 'of pages that show it', hits[0][1])
else:
    for number in (0, 1):
        figures = []
        for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55):
            articles = page_f1(threshold, lambda p: p['copy'] == number and p['type'] == 'article')
            every = page_f1(threshold, lambda p: p['copy'] == number)
            figures.append(f'{threshold}: {articles:.4f} / {every:.4f}')
        print(view, stage, 'copy', number, 'article / all |', ' | '.join(figures))

final = fit(trainable)
dump = final.dump_model()
importance = final.feature_importance('gain')
order = np.argsort(-importance)
print('  most used:', ', '.join(columns[i] for i in order[:14]), '| unused:', ', '.join(columns[i] for i in order if importance[i] == 0))

flat = {'features': columns, 'roots': [], 'feature': [], 'value': [], 'left': [], 'right': [], 'missingLeft': []}


def add(node):
    at = len(flat['feature'])
    leaf = 'leaf_value' in node
    flat['feature'].append(-1 if leaf else node['split_feature'])
    flat['value'].append(float(f"{node['leaf_value']:.4g}") if leaf else float(f"{node['threshold']:.6g}"))
    flat['left'].append(0)
    flat['right'].append(0)
    flat['missingLeft'].append(0 if leaf or not node['default_left'] else 1)
    if not leaf:
        flat['left'][at] = add(node['left_child'])
        flat['right'][at] = add(node['right_child'])
    return at


for tree in dump['tree_info']:
    flat['roots'].append(add(tree['tree_structure']))
json.dump(flat, open(model_path, 'w'), separators=(',', ':'))
