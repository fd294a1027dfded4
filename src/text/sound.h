#pragma once
// The sound of a name, coarse enough to be the same in Hangul and Latin spelling: its consonants,
// sorted into classes. For names that no table knows; it says nothing of common words.

#include <string>
#include <string_view>
#include <vector>

namespace sayso::text {

/// Consonant classes of a word, in order, doubled ones once: K (g k q c), T (t d), P (p b f v),
/// S (s z j ch), L (l r), M, N. "카우언" and "Cowen" both give "KN"; vowels, h, w and y are left
/// out. Letters of other scripts are passed over.
[[nodiscard]] std::string skeleton(std::string_view word);

/// `skeleton` with each one of its classes left out, sorted, without doubles; empty for fewer than
/// four classes. Two skeletons that differ by one edit share one of these or are one of them.
[[nodiscard]] std::vector<std::string> near_skeletons(std::string_view skeleton);

/// How alike two names sound, 0 to 1, each taken as one word whatever blanks it has: 노스게이트 and
/// "Northgate". 0 where either has too few consonants to tell.
[[nodiscard]] double sound_likeness(std::string_view left, std::string_view right);
/// The same of their skeletons.
[[nodiscard]] double skeleton_likeness(std::string_view left, std::string_view right);

/// A word's Hangul in Latin letters, syllable by syllable as the Revised Romanization of Korean has
/// them ("해솔" is "haesol"), its Latin letters in lower case; all else is passed over. For names
/// too short for their skeletons.
[[nodiscard]] std::string romanized(std::string_view word);

/// Changes, insertions and losses of one letter (code point) that lead from one word to the other.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace sayso::text
