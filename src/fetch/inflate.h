#pragma once
// Unpacking gzip as it arrives, so that a bomb is stopped at the limit and a truncation is seen.

#include <zlib.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace sayso::fetch {

class Inflater {
 public:
  enum class State { more, finished, corrupt, too_long };

  Inflater();
  ~Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  /// Unpacks `packed` onto the end of `out`, which never grows beyond `limit` bytes. `finished`
  /// means that a member has ended; another may follow, and anything else behind it is passed over.
  State feed(std::string_view packed, std::string& out, std::size_t limit);

 private:
  z_stream stream_{};
  State state_ = State::more;
};

}  // namespace sayso::fetch
