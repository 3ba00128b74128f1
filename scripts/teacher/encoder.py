"""The teacher: a small transformer encoder over pieces of words and what lists say of them, and its optimiser."""
import torch
import torch.nn.functional as F
from torch import nn


def attend(q, k, v, mask):
    if hasattr(F, "scaled_dot_product_attention"):
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    return scores.softmax(-1) @ v


class Block(nn.Module):
    """Pre-normalised attention with rotary positions (Su et al. 2021) and a gated feed-forward layer."""

    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        inner = width * 8 // 3 // 64 * 64
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.out = nn.Linear(width, width, bias=False)
        self.up = nn.Linear(width, 2 * inner, bias=False)
        self.down = nn.Linear(inner, width, bias=False)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, cos, sin, mask):
        b, t, d = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        y = attend(turn(q, cos, sin), turn(k, cos, sin), v, mask).transpose(1, 2).reshape(b, t, d)
        x = x + self.dropout(self.out(y))
        gate, value = self.up(self.norm2(x)).chunk(2, -1)
        return x + self.dropout(self.down(F.gelu(gate) * value))


def turn(x, cos, sin):
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1).type_as(x)


class Encoder(nn.Module):
    def __init__(self, pieces, list_columns, mark_columns, width=512, layers=12, heads=8, dropout=0.1, longest=512):
        super().__init__()
        self.piece = nn.Embedding(pieces, width)
        self.features = nn.Linear(list_columns + mark_columns, width, bias=False)
        self.level = nn.Embedding(8, width)
        self.first = nn.LayerNorm(width)
        self.blocks = nn.ModuleList(Block(width, heads, dropout) for _ in range(layers))
        self.last = nn.LayerNorm(width)
        self.predict = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.bias = nn.Parameter(torch.zeros(pieces))
        self.styles = nn.ModuleList(nn.Linear(width, 9) for _ in range(4))
        self.drop = nn.Dropout(dropout)
        angle = torch.arange(longest)[:, None] / 10000 ** (torch.arange(0, width // heads, 2) / (width // heads))
        self.register_buffer("cos", angle.cos(), persistent=False)
        self.register_buffer("sin", angle.sin(), persistent=False)
        for m in self.modules():
            if isinstance(m, (nn.Linear, nn.Embedding)):
                nn.init.normal_(m.weight, std=0.02)
                if getattr(m, "bias", None) is not None:
                    nn.init.zeros_(m.bias)
        for block in self.blocks:
            for m in (block.out, block.down):
                nn.init.normal_(m.weight, std=0.02 / (2 * layers) ** 0.5)

    def forward(self, pieces, features, levels, mask=None):
        """`features` and `levels` are zero where the word is hidden; `mask`: [b, t], true where a piece stands."""
        x = self.piece(pieces) + self.features(features) + self.level(levels)
        x = self.drop(self.first(x))
        t = pieces.shape[1]
        if mask is not None:
            mask = mask[:, None, None, :]
        for block in self.blocks:
            x = block(x, self.cos[:t], self.sin[:t], mask)
        return self.last(x)

    def guess(self, states):
        """Scores of the hidden pieces."""
        return F.linear(self.predict(states), self.piece.weight, self.bias)


class Muon(torch.optim.Optimizer):
    """Momentum, made orthogonal by Newton-Schulz steps (Jordan et al. 2024), for the weights of the blocks."""

    def __init__(self, parameters, lr=0.02, momentum=0.95, decay=0.05):
        super().__init__(parameters, dict(lr=lr, momentum=momentum, decay=decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            shapes = {}
            for p in group["params"]:
                if p.grad is not None:
                    # Fused layers are several matrices, one above the other.
                    parts = {3: 3, 5: 2}.get(p.shape[0] // p.shape[1], 1)
                    shapes.setdefault((parts, *p.shape), []).append(p)
            for shape, ps in shapes.items():
                parts, rows, columns = shape
                grads = torch.stack([p.grad for p in ps]).float().view(-1, rows // parts, columns)
                state = self.state[ps[0]]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(grads)
                momentum = state["momentum"].lerp_(grads, 1 - group["momentum"])
                update = orthogonal(grads.lerp(momentum, group["momentum"]))
                scale = group["lr"] * max(1, rows / parts / columns) ** 0.5
                for p, u in zip(ps, update.view(-1, rows, columns)):
                    p.mul_(1 - group["lr"] * group["decay"]).add_(u.type_as(p), alpha=-scale)


def orthogonal(g, steps=5):
    x = g.bfloat16()
    turned = x.shape[-2] > x.shape[-1]
    if turned:
        x = x.transpose(-1, -2)
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        a = x @ x.transpose(-1, -2)
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return x.transpose(-1, -2) if turned else x


def optimisers(model, rate, matrix_rate):
    matrices = [p for n, p in model.named_parameters() if n.startswith("blocks.") and p.ndim == 2]
    chosen = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in chosen]
    decayed = [p for p in rest if p.ndim == 2]
    plain = [p for p in rest if p.ndim != 2]
    adam = torch.optim.AdamW([dict(params=decayed, weight_decay=0.05), dict(params=plain, weight_decay=0.0)],
                             lr=rate, betas=(0.9, 0.98), eps=1e-8)
    return [adam, Muon(matrices, lr=matrix_rate)]


def set_rates(optimisers_, factor):
    for optimiser in optimisers_:
        for group in optimiser.param_groups:
            group.setdefault("peak", group["lr"])
            group["lr"] = group["peak"] * factor
