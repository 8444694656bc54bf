//! Where words can stand without covering lines, marks or each other.

/// A box, CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// A box around a point.
    pub(super) fn around((x, y): (f64, f64), width: f64, height: f64) -> Area {
        Area {
            left: x - width / 2.0,
            top: y - height / 2.0,
            right: x + width / 2.0,
            bottom: y + height / 2.0,
        }
    }

    fn overlap(self, other: Area) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        if width > 0.0 && height > 0.0 {
            width * height
        } else {
            0.0
        }
    }

    fn outside(self, of: Area) -> f64 {
        (of.left - self.left).max(0.0)
            + (self.right - of.right).max(0.0)
            + (of.top - self.top).max(0.0)
            + (self.bottom - of.bottom).max(0.0)
    }

    /// How much of a straight piece runs through the box, as a share of the piece.
    fn crossed(self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> f64 {
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        let sides = [
            (x0 - x1, x0 - self.left),
            (x1 - x0, self.right - x0),
            (y0 - y1, y0 - self.top),
            (y1 - y0, self.bottom - y0),
        ];
        for (step, distance) in sides {
            if step == 0.0 {
                if distance < 0.0 {
                    return 0.0;
                }
            } else if step < 0.0 {
                enter = enter.max(distance / step);
            } else {
                leave = leave.min(distance / step);
            }
        }
        (leave - enter).max(0.0)
    }
}

/// What words must not cover.
#[derive(Debug, Default)]
pub(super) struct Taken {
    boxes: Vec<Area>,
    pieces: Vec<((f64, f64), (f64, f64))>,
}

/// Distance between a mark and the words beside it, CSS pixels.
const GAP: f64 = 9.0;

/// Where words may stand, in their own heights below (or above) a mark and widths beside it: just
/// below first.
const ROWS: [f64; 9] = [0.01, -0.01, 0.5, -0.5, 0.0, 1.0, -1.0, 1.8, -1.8];
const COLUMNS: [f64; 5] = [0.0, -0.25, 0.25, -0.5, 0.5];

/// Air between words and what stands beside them, CSS pixels.
pub(super) const AIR: f64 = 4.0;

impl Taken {
    /// Keeps a box free of words.
    pub(super) fn add(&mut self, area: Area) {
        self.boxes.push(area);
    }

    /// Keeps a line free of words.
    pub(super) fn add_line(&mut self, points: &[(f64, f64)]) {
        for pair in points.windows(2) {
            self.pieces.push((pair[0], pair[1]));
        }
    }

    fn cost(&self, words: Area, plot: Area) -> f64 {
        let area = Area {
            left: words.left - AIR,
            right: words.right + AIR,
            ..words
        };
        let boxes: f64 = self.boxes.iter().map(|taken| area.overlap(*taken)).sum();
        let lines: f64 = self
            .pieces
            .iter()
            .map(|(from, to)| {
                let length = (to.0 - from.0).abs() + (to.1 - from.1).abs();
                area.crossed(*from, *to) * length
            })
            .sum();
        30.0 * boxes + 12.0 * lines + 40.0 * words.outside(plot)
    }

    /// The best place for words of a size at a mark; it is then taken. Below is preferred.
    pub(super) fn place(
        &mut self,
        at: (f64, f64),
        (width, height): (f64, f64),
        plot: Area,
    ) -> Area {
        let (x, y) = at;
        let mut best = (f64::INFINITY, Area::around(at, width, height));
        // From the nearest to the farthest, so that of two free spots the nearer one is taken.
        for (far, step) in ROWS.into_iter().enumerate() {
            for (aside, shift) in COLUMNS.into_iter().enumerate() {
                let beside = if shift < 0.0 { -GAP } else { GAP };
                let dx = if shift == 0.0 {
                    0.0
                } else {
                    shift * width + beside
                };
                let dy = step.signum() * GAP + (step + step.signum() * 0.5) * height;
                let dy = if step == 0.0 { 0.0 } else { dy };
                let distance = (4 * far + aside) as f64;
                // Most places need not be looked at: a free one nearby has been found.
                if distance >= best.0 || (dx == 0.0 && dy == 0.0) {
                    continue;
                }
                let area = Area::around((x + dx, y + dy), width, height);
                let cost = self.cost(area, plot) + distance;
                if cost < best.0 {
                    best = (cost, area);
                }
            }
        }
        self.add(best.1);
        best.1
    }
}
