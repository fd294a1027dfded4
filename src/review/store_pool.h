#pragma once
// One connection to the store for each request that is under way: a store is used by one thread at
// a time.

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/store.h"

namespace sayso::review {

using OpenStore = std::function<Result<std::unique_ptr<store::Store>>()>;

class StorePool {
 public:
  explicit StorePool(OpenStore open) : open_(std::move(open)) {}

  /// A store for the time of one request; goes back by itself.
  class Lease {
   public:
    Lease(StorePool& pool, std::unique_ptr<store::Store> store)
        : pool_(&pool), store_(std::move(store)) {}
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();
    [[nodiscard]] store::Store& operator*() const { return *store_; }

   private:
    StorePool* pool_;
    std::unique_ptr<store::Store> store_;
  };

  [[nodiscard]] Result<Lease> lease();

 private:
  void give_back(std::unique_ptr<store::Store> store);

  OpenStore open_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<store::Store>> free_;
};

}  // namespace sayso::review
