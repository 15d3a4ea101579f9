//! Path data of SVG in few bytes: relative commands and whole steps, four to the unit.

use super::geometry::{Curve, Point};

/// Steps of a written coordinate in one unit.
pub const STEPS_PER_UNIT: f32 = 4.0;

/// Writes path data and remembers where it is.
pub(super) struct Pen {
    /// What has been written so far.
    pub(super) text: String,
    command: char,
    x: i32,
    y: i32,
}

impl Pen {
    /// Starts a line at `start`.
    pub(super) fn down_at(start: Point) -> Self {
        let (x, y) = (steps(start.x), steps(start.y));
        let mut pen = Self { text: String::from("M"), command: 'M', x, y };
        pen.numbers(&[x, y]);
        pen
    }

    /// Goes to a point without a line.
    fn moved_to(mut self, point: Point) -> Self {
        self.draw('m', &[point]);
        self
    }

    /// Draws on from the last point: `command` with its `points`, the last of which is the new place.
    pub(super) fn draw(&mut self, command: char, points: &[Point]) {
        let Some((&end, handles)) = points.split_last() else { return };
        let end = self.to(end);
        let handles = handles.iter().flat_map(|it| short_handle(self.to(*it), end));
        let numbers: Vec<_> = handles.chain(end).collect();
        self.x += end[0];
        self.y += end[1];
        if command != self.command {
            self.text.push(command);
            self.command = command;
        }
        self.numbers(&numbers);
    }

    /// The way to a point, in steps.
    fn to(&self, point: Point) -> [i32; 2] {
        [steps(point.x) - self.x, steps(point.y) - self.y]
    }

    /// Appends numbers; a minus sign or a letter parts them as well as a space does.
    fn numbers(&mut self, numbers: &[i32]) {
        for number in numbers {
            if *number >= 0 && self.text.ends_with(|last: char| last.is_ascii_digit()) {
                self.text.push(' ');
            }
            self.text.push_str(&number.to_string());
        }
    }
}

/// A handle of a curve that runs to `end`, in multiples of two or four steps, the longer the coarser: the curve passes
/// it at a distance, and numbers that are alike take fewer bytes.
fn short_handle([x, y]: [i32; 2], end: [i32; 2]) -> [i32; 2] {
    let square = |x: i32, y: i32| x * x + y * y;
    let coarse = match square(x, y).min(square(end[0] - x, end[1] - y)) {
        ..36 => 1,
        36..576 => 2,
        _ => 4,
    };
    [x, y].map(|it| (it + it.signum() * coarse / 2) / coarse * coarse)
}

/// A coordinate in whole steps of the written drawing.
#[expect(clippy::cast_possible_truncation, reason = "coordinates stay within a few thousand steps")]
pub fn steps(units: f32) -> i32 {
    (units * STEPS_PER_UNIT).round() as i32
}

impl Curve {
    /// The curve as SVG path data: relative commands, whole steps, shorthand where handles mirror.
    pub fn path(&self) -> String {
        let Some(first) = self.segments.first() else { return String::new() };
        let mut pen = Pen::down_at(first.start);
        for piece in &self.segments {
            if piece.straight {
                pen.draw('l', &[piece.end]);
            } else if piece.smooth_start {
                pen.draw('s', &[piece.arrive, piece.end]);
            } else {
                pen.draw('c', &[piece.leave, piece.arrive, piece.end]);
            }
        }
        if self.closed { pen.text + "z" } else { pen.text }
    }
}

/// Bent strokes, each from a start through a middle to an end, as path data: every second one is drawn back, so that
/// the way from stroke to stroke is short.
pub fn bows(strokes: impl IntoIterator<Item = [Point; 3]>) -> String {
    let mut pen: Option<Pen> = None;
    for (number, [start, middle, end]) in strokes.into_iter().enumerate() {
        let pull = start.toward(end, 0.5).toward(middle, 2.0);
        let (from, to) = if number % 2 == 0 { (start, end) } else { (end, start) };
        let mut on = pen.take().map_or_else(|| Pen::down_at(from), |it| it.moved_to(from));
        on.draw('q', &[pull, to]);
        pen = Some(on);
    }
    pen.map(|it| it.text).unwrap_or_default()
}

/// The straight line through `points`, as path data.
pub fn straight_path(points: &[Point]) -> String {
    let Some((&first, rest)) = points.split_first() else { return String::new() };
    let mut pen = Pen::down_at(first);
    for &point in rest {
        pen.draw('l', &[point]);
    }
    pen.text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bow_passes_its_middle_and_the_next_one_is_drawn_back() {
        let bow = |y: f32| [(0.0, y), (5.0, y + 1.0), (10.0, y)].map(|(x, y)| Point::new(x, y));
        assert_eq!(bows([bow(0.0), bow(2.0)]), "M0 0q20 8 40 0m0 8q-20 8-40 0");
    }

    #[test]
    fn long_handles_are_written_in_coarser_steps_than_short_ones() {
        assert_eq!(short_handle([3, -4], [9, 9]), [3, -4]);
        assert_eq!(short_handle([7, -10], [90, 90]), [8, -10]);
        assert_eq!(short_handle([33, -30], [90, 90]), [32, -32]);
    }

    #[test]
    fn a_repeated_command_is_written_once_and_minus_parts_numbers() {
        let points = [(1.0, 1.0), (2.0, 3.0), (0.0, 2.0)].map(|(x, y)| Point::new(x, y));
        assert_eq!(straight_path(&points), "M4 4l4 8-8-4");
    }
}
