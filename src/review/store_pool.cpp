#include "review/store_pool.h"

namespace sayso::review {
namespace {

constexpr std::size_t kKept = 8;  // more requests at once are rare, and each keeps a cache

}  // namespace

StorePool::Lease::~Lease() {
  if (store_) pool_->give_back(std::move(store_));
}

Result<StorePool::Lease> StorePool::lease() {
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      auto store = std::move(free_.back());
      free_.pop_back();
      return Lease(*this, std::move(store));
    }
  }
  auto opened = open_();
  if (!opened) return opened.error();
  return Lease(*this, std::move(*opened));
}

void StorePool::give_back(std::unique_ptr<store::Store> store) {
  const std::lock_guard lock(mutex_);
  if (free_.size() < kKept) free_.push_back(std::move(store));
}

}  // namespace sayso::review
