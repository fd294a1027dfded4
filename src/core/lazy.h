#pragma once
// A value that is made when it is first asked for: tables that many a run of the program never
// needs. Safe for many threads.

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace sayso {

template <typename Value>
class Lazy {
 public:
  /// `make` is called once at most, and always gives the same value.
  explicit Lazy(std::function<Value()> make) : state_(std::make_shared<State>()) {
    state_->make = std::move(make);
  }
  /// A value made by its default constructor.
  Lazy() : Lazy([] { return Value{}; }) {}

  [[nodiscard]] const Value& operator*() const {
    std::call_once(state_->once, [&] { state_->value = std::make_unique<Value>(state_->make()); });
    return *state_->value;
  }
  [[nodiscard]] const Value* operator->() const { return &**this; }
  operator const Value&() const { return **this; }

 private:
  struct State {
    std::function<Value()> make;
    std::once_flag once;
    std::unique_ptr<const Value> value;
  };
  std::shared_ptr<State> state_;  ///< copies share it
};

}  // namespace sayso
