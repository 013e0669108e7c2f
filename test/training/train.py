"""Trains one stage of the scoring models: train.py OUT text|html content|title|type MODEL.json TYPES

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

out, view, stage, model_path, types = sys.argv[1:6]
types = types.split(',')
columns = json.load(open(f'{out}/{stage}.columns.json'))
x = np.fromfile(f'{out}/{stage}.x.f32', dtype=np.float32).reshape(-1, len(columns))
y = np.fromfile(f'{out}/{stage}.y.f32', dtype=np.float32)
words = np.fromfile(f'{out}/{stage}.words.f32', dtype=np.float32)
pages = [json.loads(line) for line in open(f'{out}/{stage}.pages.jsonl')]
starts = np.cumsum([0] + [p['rows'] for p in pages])
fold_of_page = np.array([zlib.crc32(p['host'].encode()) % FOLDS for p in pages])
fold = np.repeat(fold_of_page, [p['rows'] for p in pages])
copies = list(dict.fromkeys(p['copy'] for p in pages))
copy = np.repeat([copies.index(p['copy']) for p in pages], [p['rows'] for p in pages])
share = np.repeat([p['weight'] for p in pages], [p['rows'] for p in pages])
page_of_row = np.repeat(np.arange(len(pages)), [p['rows'] for p in pages])
article = np.repeat([p['type'] == 'article' for p in pages], [p['rows'] for p in pages])

# The headline of a dump is the best of the page's lines, whatever the others are; held out, ranking finds 6 of 100 more
# than judging each by itself. Where there is markup, it finds no more.
ranks = stage == 'title' and view == 'text'
LEAVES, TREES, RATE = {'content': (31, 300, 0.05), 'title': (8, 80, 0.1), 'type': (8, 40, 0.1)}[stage]
if ranks:
    LEAVES, TREES, RATE = 16, 200, 0.05
parameters = {
    'objective': 'lambdarank' if ranks else 'cross_entropy',
    'lambdarank_truncation_level': 3,
    'learning_rate': RATE,
    'num_leaves': LEAVES,
    'min_data_in_leaf': 60 if stage == 'content' else 15,
    'feature_fraction': 0.4 if stage == 'content' else 0.5,
    'bagging_fraction': 0.5 if stage == 'content' else 0.8,
    'bagging_freq': 1,
    'lambda_l2': 5.0,
    'seed': SEED,
    'deterministic': True,
    'force_row_wise': True,
    'verbose': -1,
    'num_threads': 2,
    'max_bin': 127,
}
usable = y >= 0
if stage == 'title':
    shown = np.zeros(len(y), dtype=bool)
    for start, end in zip(starts, starts[1:]):
        shown[start:end] = (y[start:end] > 0).any()
    trainable = usable & shown
    weight = np.ones(len(y))
elif stage == 'type':
    trainable = usable
    weight = np.ones(len(y))
else:
    # A page counts as one page, whatever its length; in it a block counts by its words, and a little by itself. What
    # we are for is articles.
    weight = np.zeros(len(y), dtype=np.float64)
    for page, start, end in zip(pages, starts, starts[1:]):
        if end > start:
            w = words[start:end]
            weight[start:end] = 0.75 * w / max(1.0, min(w.sum(), 2.0 * page['gold'])) + 0.25 / (end - start)
    weight *= np.where(article, 1.0, 0.6)
    # rows are many: blocks without words teach nothing
    trainable = usable & (words > 0)
# Copies that count for nothing are there for their figures.
weight = weight * share
trainable &= share > 0
weight = weight / weight[trainable].mean()


binned = {}


def fit(rows, labels):
    if ranks:
        rows = np.where(rows)[0]
        groups = np.unique(page_of_row[rows], return_counts=True)[1]
        data = lgb.Dataset(x[rows], labels[rows], weight=weight[rows], group=groups, params=parameters)
        return lgb.train(parameters, data, num_boost_round=TREES)
    # Binned once for all folds: where the bins end says nothing of the labels.
    if id(labels) not in binned:
        binned.clear()
        data = lgb.Dataset(x, labels, weight=weight, params=parameters, feature_name=list(columns))
        binned[id(labels)] = data.construct()
    return lgb.train(parameters, binned[id(labels)].subset(np.where(rows)[0]), num_boost_round=TREES)


def calibrate(raw):
    """Platt's scaling of the best line of each page: the slope and offset with which it is as likely as it says."""
    best, right, count = [], [], []
    for page, start, end in zip(pages, starts, starts[1:]):
        rows = start + np.flatnonzero(usable[start:end])
        if len(rows) > 0 and page['weight'] > 0:
            at = rows[raw[rows].argmax()]
            best.append(raw[at])
            right.append(y[at] > 0)
            count.append(page['weight'])
    terms = np.stack([np.array(best), np.ones(len(best))], axis=1)
    factors = np.zeros(2)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-terms @ factors))
        slope = terms.T @ (count * (right - chance))
        factors += np.linalg.solve((terms * (count * chance * (1 - chance))[:, None]).T @ terms, slope)
    return factors


def flatten(model, scale=1.0, offset=0.0):
    flat = {'features': columns, 'roots': [], 'feature': [], 'value': [], 'right': [], 'missingLeft': []}

    def add(node):
        at = len(flat['feature'])
        leaf = 'leaf_value' in node
        flat['feature'].append(-1 if leaf else node['split_feature'])
        # The first tree carries the offset.
        value = node['leaf_value'] * scale + (offset if len(flat['roots']) == 1 else 0) if leaf else None
        flat['value'].append(float(f'{value:.4g}') if leaf else float(f"{node['threshold']:.6g}"))
        flat['right'].append(0)
        flat['missingLeft'].append(0 if leaf or not node['default_left'] else 1)
        if not leaf:
            # the next node, so that nothing needs to point to it
            add(node['left_child'])
            flat['right'][at] = add(node['right_child'])
        return at

    for tree in model.dump_model()['tree_info']:
        flat['roots'].append(add(tree['tree_structure']))
    return flat


def write(model, path=model_path):
    json.dump(model, open(path, 'w'), separators=(',', ':'))


if stage == 'type':
    # One model a type, each against all others; the likeliest is the page's.
    chances = np.zeros((len(y), len(types)))
    one_of = [(y == at).astype(np.float32) for at in range(len(types))]
    for at, labels in enumerate(one_of):
        for number in range(FOLDS):
            chances[fold == number, at] = fit(trainable & (fold != number), labels).predict(x[fold == number])
    chosen = chances.argmax(axis=1)
    for number, name_of_copy in enumerate(copies):
        rows = copy == number
        right = [f'{name} {(chosen == y)[rows & (y == at)].mean():.3f} of {(rows & (y == at)).sum()}' for at, name in enumerate(types)]
        is_article = (y == 0)[rows]
        print(view, stage, name_of_copy, f'right {(chosen == y)[rows].mean():.4f}, article or not '
              f'{((chosen == 0)[rows] == is_article).mean():.4f}:', ', '.join(right))
    chosen.astype(np.float32).tofile(f'{out}/{stage}.held.f32')
    write({name: flatten(fit(trainable, labels)) for name, labels in zip(types, one_of)})
    sys.exit()

held = np.zeros(len(y), dtype=np.float32)
scale, offset = 1.0, 0.0
models = []
for number in range(FOLDS):
    models.append(fit(trainable & (fold != number), y))
    rows = fold == number
    held[rows] = models[number].predict(x[rows], num_threads=2)
if ranks:
    scale, offset = calibrate(held)
    held = (1 / (1 + np.exp(-(held * scale + offset)))).astype(np.float32)
for number, model in enumerate(models):
    # for figures from end to end: the pages of the fold are cleaned with this one
    write(flatten(model, scale, offset), f'{out}/{stage}.fold{number}.json')
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
    hits = {name: [0, 0] for name in copies}
    for page, start, end in zip(pages, starts, starts[1:]):
        if end == start:
            continue
        top = start + int(held[start:end].argmax())
        if (y[start:end] > 0).any():
            hits[page['copy']][1] += 1
            hits[page['copy']][0] += bool(y[top] > 0 and held[top] > 0.1)
    print(view, stage, {k: round(v[0] / max(1, v[1]), 4) for k, v in hits.items()}, 'of pages that show it', hits['whole'][1])
else:
    for name in copies:
        figures = []
        for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55):
            articles = page_f1(threshold, lambda p: p['copy'] == name and p['type'] == 'article')
            every = page_f1(threshold, lambda p: p['copy'] == name)
            figures.append(f'{threshold}: {articles:.4f} / {every:.4f}')
        print(view, stage, name, 'article / all |', ' | '.join(figures))

final = fit(trainable, y)
importance = final.feature_importance('gain')
order = np.argsort(-importance)
print('  most used:', ', '.join(columns[i] for i in order[:14]), '| unused:', ', '.join(columns[i] for i in order if importance[i] == 0))
write(flatten(final, scale, offset))
