#pragma once

#include "server/store/store_folder.h"

namespace dais::server::cli {

/// The right to write in a court's folder: one process at a time, because only one connection may write and
/// checkpoint (reliability design, D11). Given back when destroyed, also by a crash.
class FolderLock {
public:
    /// Conflict "in_use" when another process has it, NotFound when there is no court.
    [[nodiscard]] static Result<FolderLock> take(const store::StoreFolder &folder);
    FolderLock(FolderLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FolderLock &operator=(FolderLock &&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int fd) : m_fd(fd) {}
    int m_fd;
};

} // namespace dais::server::cli
