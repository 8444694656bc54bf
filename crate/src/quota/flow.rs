//! A flow of least price through a small network, by cheapest augmenting paths.

/// A place in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node(pub(super) usize);

/// A way from one node to another; the way back has the next place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arc(usize);

#[derive(Debug, Clone, Copy)]
struct Way {
    from: usize,
    to: usize,
    /// Units that can still be sent.
    room: i64,
    price: i64,
}

/// The network and what flows through it.
#[derive(Debug)]
pub(super) struct Flow {
    ways: Vec<Way>,
    /// What each node still has to give; negative what it has to get.
    supply: Vec<i64>,
}

impl Flow {
    pub(super) fn new(nodes: usize) -> Flow {
        Flow {
            ways: Vec::new(),
            supply: vec![0; nodes],
        }
    }

    /// Gives a node more to give.
    pub(super) fn supply(&mut self, node: Node, units: i64) {
        self.supply[node.0] += units;
    }

    /// Adds a way for a number of units, at a price for each, not negative.
    pub(super) fn arc(&mut self, from: Node, to: Node, room: i64, price: i64) -> Arc {
        let (from, to) = (from.0, to.0);
        let back = Way {
            from: to,
            to: from,
            room: 0,
            price: -price,
        };
        let there = Way {
            from,
            to,
            room,
            price,
        };
        self.ways.extend([there, back]);
        Arc(self.ways.len() - 2)
    }

    /// What flows through a way.
    pub(super) fn through(&self, arc: Arc) -> i64 {
        self.ways[arc.0 + 1].room
    }

    /// Sends what there is to give to where it is to go, at the least price.
    pub(super) fn run(&mut self) {
        while let Some(path) = self.cheapest_path() {
            let (first, last) = (self.ways[path[0]].from, self.ways[path[path.len() - 1]].to);
            let rooms = path.iter().map(|way| self.ways[*way].room);
            let ends = self.supply[first].min(-self.supply[last]);
            let units = rooms.fold(ends, i64::min);
            for way in path {
                self.ways[way].room -= units;
                self.ways[way ^ 1].room += units;
            }
            self.supply[first] -= units;
            self.supply[last] += units;
        }
    }

    /// The cheapest path from any node that has something to give to any that is to get it, of ways
    /// with room; ties by place.
    fn cheapest_path(&self) -> Option<Vec<usize>> {
        let mut price: Vec<Option<i64>> = self
            .supply
            .iter()
            .map(|left| (*left > 0).then_some(0))
            .collect();
        let mut by = vec![None; self.supply.len()];
        let mut settled = false;
        while !settled {
            settled = true;
            for (place, way) in self.ways.iter().enumerate().filter(|(_, way)| way.room > 0) {
                let Some(so_far) = price[way.from] else {
                    continue;
                };
                if price[way.to].is_none_or(|known| so_far + way.price < known) {
                    price[way.to] = Some(so_far + way.price);
                    by[way.to] = Some(place);
                    settled = false;
                }
            }
        }
        let wanting = (0..self.supply.len()).filter(|node| self.supply[*node] < 0);
        let (_, end) = wanting
            .filter_map(|node| Some((price[node]?, node)))
            .min()?;
        let mut path = Vec::new();
        let mut at = end;
        while let Some(place) = by[at] {
            path.push(place);
            at = self.ways[place].from;
        }
        path.reverse();
        Some(path)
    }
}
