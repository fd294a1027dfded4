#pragma once
// Expected failures as values. `Result<T>` has the members of C++23 `std::expected<T, Error>` that
// this program uses and no more, so that one day it can become an alias of it.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace sayso {

/// What kind of expected failure happened. The list is closed; the message says the rest.
enum class ErrorKind {
  not_found,    ///< no such page, claim, file
  refused,      ///< a rule of ours or of the other side says no (robots.txt, private address, 403)
  bad_input,    ///< what was given cannot be read as what it should be
  unsupported,  ///< readable, but nothing this program handles (a PDF, an image)
  io,           ///< network, disk or database failed
  conflict,     ///< somebody else changed it first
};

/// A failure: its kind and one line that names the file, line or address and the piece at fault,
/// and where possible what to do next. No newline inside.
struct Error {
  ErrorKind kind = ErrorKind::io;
  std::string message;
};

/// A value or an Error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// REQUIRES: has_value().
  [[nodiscard]] T& value() & { return assert(has_value()), *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const& { return assert(has_value()), *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && { return assert(has_value()), std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  /// REQUIRES: !has_value().
  [[nodiscard]] const Error& error() const {
    return assert(!has_value()), *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {}

  [[nodiscard]] bool has_value() const { return ok_; }
  explicit operator bool() const { return ok_; }
  /// REQUIRES: !has_value().
  [[nodiscard]] const Error& error() const { return assert(!ok_), error_; }

 private:
  Error error_;
  bool ok_ = true;
};

}  // namespace sayso
