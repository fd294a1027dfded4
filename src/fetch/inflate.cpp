#include "fetch/inflate.h"

#include <algorithm>
#include <array>

namespace sayso::fetch {

Inflater::Inflater() {
  constexpr int kGzipWindow = 15 + 16;
  if (inflateInit2(&stream_, kGzipWindow) != Z_OK) state_ = State::corrupt;
}

Inflater::~Inflater() { inflateEnd(&stream_); }

Inflater::State Inflater::feed(std::string_view packed, std::string& out, std::size_t limit) {
  if (state_ == State::corrupt || state_ == State::too_long) return state_;
  std::array<char, 1 << 15> buffer;
  // zlib's interface is older than const; it only reads here.
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream_.avail_in = static_cast<uInt>(packed.size());
  for (;;) {
    if (state_ == State::finished) {
      constexpr Bytef kNextMember = 0x1F;
      if (stream_.avail_in == 0 || *stream_.next_in != kNextMember) return state_;
      inflateReset(&stream_);
      state_ = State::more;
    }
    stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream_.avail_out = static_cast<uInt>(buffer.size());
    const int code = inflate(&stream_, Z_NO_FLUSH);
    const std::size_t got = buffer.size() - stream_.avail_out;
    const std::size_t room = limit - std::min(limit, out.size());
    out.append(buffer.data(), std::min(got, room));
    if (got > room) return state_ = State::too_long;
    if (code == Z_STREAM_END) {
      state_ = State::finished;
    } else if (code == Z_BUF_ERROR) {
      return state_;  // all that came is used up
    } else if (code != Z_OK) {
      return state_ = State::corrupt;
    }
  }
}

}  // namespace sayso::fetch
