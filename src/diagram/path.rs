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

    /// Draws on from the last point: `command` with its `points`, the last of which is the new place.
    pub(super) fn draw(&mut self, command: char, points: &[Point]) {
        let numbers: Vec<_> =
            points.iter().flat_map(|point| [steps(point.x) - self.x, steps(point.y) - self.y]).collect();
        if let [.., x, y] = numbers[..] {
            self.x += x;
            self.y += y;
        }
        if command != self.command {
            self.text.push(command);
            self.command = command;
        }
        self.numbers(&numbers);
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

/// One bent stroke from `start` through `middle` to `end`, as path data.
pub fn bow(start: Point, middle: Point, end: Point) -> String {
    let pull = start.toward(end, 0.5).toward(middle, 2.0);
    let mut pen = Pen::down_at(start);
    pen.draw('q', &[pull, end]);
    pen.text
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
    fn a_bow_passes_its_middle() {
        let path = bow(Point::new(0.0, 0.0), Point::new(5.0, 1.0), Point::new(10.0, 0.0));
        assert_eq!(path, "M0 0q20 8 40 0");
    }

    #[test]
    fn a_repeated_command_is_written_once_and_minus_parts_numbers() {
        let points = [(1.0, 1.0), (2.0, 3.0), (0.0, 2.0)].map(|(x, y)| Point::new(x, y));
        assert_eq!(straight_path(&points), "M4 4l4 8-8-4");
    }
}
