#include "fetch/file_fetcher.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "fetch/content.h"
#include "fetch/inflate.h"

namespace sayso::fetch {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

Error failed(const std::string& path, int code) {
  const bool missing = code == ENOENT || code == ENOTDIR;
  return {missing ? ErrorKind::not_found : ErrorKind::io,
          path + ": " + std::strerror(code) +
              (missing ? "; check the name, or begin an address with https://" : "")};
}

Error too_long(const std::string& path, std::size_t limit) {
  return {ErrorKind::refused, path + ": more than " + std::to_string(limit >> 20) +
                                  " MB; save the article's text alone as .txt"};
}

bool is_named(std::string_view path, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (path.ends_with(ending)) return true;
  }
  return false;
}

/// Takes the file's bytes as they come, and unpacks them where the first two are gzip's.
class Reader {
 public:
  Reader(const std::string& path, std::size_t limit) : path_(path), limit_(limit) {}

  Result<void> take(std::string_view piece) {
    if (!begun_) {
      begun_ = true;
      packed_ = piece.starts_with("\x1F\x8B");
    }
    if (!packed_) {
      if (piece.size() > limit_ - bytes_.size()) return too_long(path_, limit_);
      bytes_ += piece;
      return {};
    }
    state_ = inflater_.feed(piece, bytes_, limit_);
    if (state_ == Inflater::State::too_long) return too_long(path_, limit_);
    if (state_ == Inflater::State::corrupt) {
      return Error{ErrorKind::bad_input, path_ + ": damaged gzip; save the page again"};
    }
    return {};
  }

  Result<std::string> finish() {
    if (packed_ && state_ != Inflater::State::finished) {
      return Error{ErrorKind::bad_input, path_ + ": truncated gzip; save the page again"};
    }
    return std::move(bytes_);
  }

 private:
  const std::string& path_;
  std::size_t limit_;
  std::string bytes_;
  Inflater inflater_;
  Inflater::State state_ = Inflater::State::more;
  bool begun_ = false, packed_ = false;
};

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const Descriptor file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return failed(path, errno);
  Reader reader(path, limit);
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t got = read(file.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(path, errno);
    if (got == 0) return reader.finish();
    if (auto taken = reader.take({buffer.data(), static_cast<std::size_t>(got)}); !taken) {
      return taken.error();
    }
  }
}

Result<Page> read_page(const std::string& path, const std::string& address, const Clock& clock,
                       std::size_t limit) {
  const bool text = is_named(path, {".txt", ".txt.gz"});
  if (!text && !is_named(path, {".html", ".html.gz", ".htm", ".htm.gz"})) {
    return Error{ErrorKind::unsupported, path + ": not a saved page; give .html, .html.gz or .txt"};
  }
  auto bytes = read_file(path, limit);
  if (!bytes) return bytes.error();
  if (bytes->find_first_not_of(" \t\r\n") == std::string::npos) {
    return Error{ErrorKind::bad_input, path + ": empty; save the page again"};
  }
  if (const auto what = unreadable("", std::string_view(*bytes).substr(0, kMagicBytes));
      !what.empty()) {
    return Error{ErrorKind::unsupported, path + ": " + what};
  }
  Page page;
  page.url = page.final_url = address;
  page.status = 200;
  page.content_type = text ? "text/plain" : "text/html";
  page.body = *std::move(bytes);
  page.fetched_at = clock.now();
  if (address.empty()) page.flags.add(Flag::address_guessed);
  return page;
}

}  // namespace sayso::fetch
