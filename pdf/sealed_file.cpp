#include "pdf/sealed_file.h"

#include "pdf/failure.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace dais::pdf {

namespace {
constexpr int allSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL;
constexpr int wantedSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;

tl::unexpected<Error> systemFailure(const char *call)
{
    return fail(Error::Kind::Storage, QStringLiteral("%1: errno %2").arg(QLatin1String(call)).arg(errno));
}
} // namespace

Result<SealedFile> SealedFile::copyOf(QByteArrayView bytes)
{
    if (bytes.size() > MaximumBytes)
        return refuse(Failure::TooCostly);
    auto output = OutputFile::create(bytes.size());
    if (!output)
        return tl::unexpected(output.error());
    DAIS_TRY(output->write(bytes));
    return std::move(*output).seal();
}

Result<SealedFile> SealedFile::copyOfFile(int fd, qint64 limit, std::stop_token stop)
{
    auto output = OutputFile::create(std::min(limit, MaximumBytes));
    if (!output)
        return tl::unexpected(output.error());
    std::array<char, 1 << 18> chunk;
    for (qint64 offset = 0; !stop.stop_requested();) {
        const ssize_t count = ::pread(fd, chunk.data(), chunk.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure("pread");
        if (count == 0)
            return std::move(*output).seal();
        DAIS_TRY(output->write(QByteArrayView(chunk.data(), count)));
        offset += count;
    }
    return fail(Error::Kind::Cancelled);
}

Result<SealedFile> SealedFile::adopt(UniqueFd fd, qint64 limit)
{
    // Only memory files answer F_GET_SEALS, so this also refuses folders, pipes and files on disk.
    const int seals = ::fcntl(fd.get(), F_GET_SEALS);
    struct stat status = {};
    if (seals < 0 || (seals & wantedSeals) != wantedSeals || ::fstat(fd.get(), &status) != 0)
        return refuse(Failure::LyingWorker);
    if (!S_ISREG(status.st_mode) || status.st_size > limit)
        return refuse(Failure::LyingWorker);
    return SealedFile(std::move(fd), status.st_size);
}

Result<MappedBytes> SealedFile::map() const
{
    if (isNull() || m_size == 0)
        return std::make_shared<const QByteArray>();
    void *address = ::mmap(nullptr, size_t(m_size), PROT_READ, MAP_SHARED, descriptor(), 0);
    if (address == MAP_FAILED)
        return systemFailure("mmap");
    const auto unmap = [size = size_t(m_size), address](const QByteArray *bytes) {
        delete bytes;
        ::munmap(address, size);
    };
    return MappedBytes(new QByteArray(QByteArray::fromRawData(static_cast<const char *>(address), m_size)), unmap);
}

Result<QByteArray> SealedFile::read() const
{
    const auto mapped = map();
    if (!mapped)
        return tl::unexpected(mapped.error());
    return QByteArray((*mapped)->constData(), (*mapped)->size());
}

Result<OutputFile> OutputFile::create(qint64 limit)
{
    UniqueFd fd(::memfd_create("dais", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!fd)
        return systemFailure("memfd_create");
    return OutputFile(std::move(fd), limit);
}

Result<> OutputFile::write(QByteArrayView bytes)
{
    if (bytes.size() > m_limit - m_size)
        return refuse(Failure::TooCostly);
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(m_fd.get(), bytes.data(), size_t(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure("write");
        m_size += count;
        bytes = bytes.sliced(count);
    }
    return {};
}

Result<SealedFile> OutputFile::seal() &&
{
    if (::fcntl(m_fd.get(), F_ADD_SEALS, allSeals) != 0)
        return systemFailure("F_ADD_SEALS");
    return SealedFile(std::move(m_fd), m_size);
}

} // namespace dais::pdf
