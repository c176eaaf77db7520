#pragma once

#include "domain/result.h"
#include "pdf/unique_fd.h"

#include <memory>
#include <QByteArray>
#include <stop_token>

namespace dais::pdf {

/// The bytes of a sealed file in this process's memory, read only; unmapped with the last copy.
/// Shared, because an image drawn from it may outlive the reply that it came in.
using MappedBytes = std::shared_ptr<const QByteArray>;

/// Bytes in memory that nobody can change or shorten any more (a memfd sealed against shrink, grow and
/// write), so that mapping them can neither fault nor see them move. Copies share the same bytes; thread-safe.
class SealedFile {
public:
    /// The most that a document may have: 1 GiB.
    static constexpr qint64 MaximumBytes = qint64(1) << 30;

    /// Holds no bytes and no descriptor.
    SealedFile() = default;
    /// A sealed copy of `bytes`. Error kind Storage when there is no memory for it.
    [[nodiscard]] static Result<SealedFile> copyOf(QByteArrayView bytes);
    /// A sealed copy of the open file `fd` from its start, which stays the caller's; TooCostly when it has
    /// more than `limit` bytes. Blocks while reading.
    [[nodiscard]] static Result<SealedFile> copyOfFile(int fd, qint64 limit = MaximumBytes, std::stop_token stop = {});
    /// Takes a descriptor that a worker sent, and believes nothing: it must be a memfd, sealed against
    /// shrink, grow and write, of at most `limit` bytes. LyingWorker otherwise.
    [[nodiscard]] static Result<SealedFile> adopt(UniqueFd fd, qint64 limit);

    [[nodiscard]] bool isNull() const { return !m_fd; }
    [[nodiscard]] qint64 size() const { return m_size; }
    /// The descriptor, which stays owned; -1 when null.
    [[nodiscard]] int descriptor() const { return m_fd ? m_fd->get() : -1; }
    /// Maps the bytes, read only, without copying them.
    [[nodiscard]] Result<MappedBytes> map() const;
    /// A copy of the bytes, for small answers.
    [[nodiscard]] Result<QByteArray> read() const;

private:
    friend class OutputFile;
    SealedFile(UniqueFd fd, qint64 size) : m_fd(std::make_shared<UniqueFd>(std::move(fd))), m_size(size) {}
    std::shared_ptr<const UniqueFd> m_fd; ///< Shared by the copies.
    qint64 m_size = 0;
};

/// Bytes being written to memory, never more than a limit; becomes a SealedFile. Not thread-safe.
class OutputFile {
public:
    /// An empty one that holds at most `limit` bytes.
    [[nodiscard]] static Result<OutputFile> create(qint64 limit);
    /// Appends; TooCostly, and nothing more is taken, once the limit would be passed.
    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Ends the writing: from here on nobody can change the bytes.
    [[nodiscard]] Result<SealedFile> seal() &&;

private:
    OutputFile(UniqueFd fd, qint64 limit) : m_fd(std::move(fd)), m_limit(limit) {}
    UniqueFd m_fd;
    qint64 m_limit = 0;
    qint64 m_size = 0;
};

} // namespace dais::pdf
