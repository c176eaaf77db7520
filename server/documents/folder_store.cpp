#include "server/documents/folder_store.h"

#include "digest/sha256.h"

#include <cerrno>
#include <fcntl.h>
#include <QDir>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

namespace dais::server::documents {

namespace {

Result<> passes(const FolderStore::Hook &hook, FolderStore::Act act)
{
    return hook ? hook(act) : Result<>();
}

tl::unexpected<Error> storageError()
{
    return fail(Error::Kind::Storage, errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? QStringLiteral("disk_full")
                                                                                           : QStringLiteral("io"));
}

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor &operator=(Descriptor &&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

Result<> syncFolder(const QString &folder)
{
    const Descriptor descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen() || ::fsync(descriptor.get()) != 0)
        return storageError();
    return {};
}

bool isHash(const QString &sha256)
{
    return sha256.size() == 64 && std::all_of(sha256.begin(), sha256.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                      (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

class FolderWriter final : public DocumentWriter {
public:
    FolderWriter(const QString &folder, const QString &temporary, int fd, const FolderStore::Hook &hook)
        : m_folder(folder), m_temporary(temporary), m_file(fd), m_hook(hook)
    {
    }
    ~FolderWriter() override
    {
        if (!m_kept)
            ::unlink(QFile::encodeName(m_temporary).constData());
    }

    Result<> write(QByteArrayView bytes) override
    {
        DAIS_TRY(passes(m_hook, FolderStore::Act::Write));
        m_hash.add(bytes);
        m_bytes += bytes.size();
        while (!bytes.isEmpty()) {
            const auto written = ::write(m_file.get(), bytes.data(), std::size_t(bytes.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return storageError();
            bytes = bytes.sliced(written);
        }
        return {};
    }

    Result<StoredBytes> finish() override
    {
        DAIS_TRY(passes(m_hook, FolderStore::Act::SyncFile));
        if (::fsync(m_file.get()) != 0)
            return storageError();
        const StoredBytes stored{QString::fromLatin1(m_hash.result().toHex()), m_bytes};
        const QString target = m_folder + QLatin1Char('/') + FolderStore::relativePath(stored.sha256);
        const QString folder = m_folder + QLatin1Char('/') + stored.sha256.first(2);
        if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
            return storageError();
        DAIS_TRY(syncFolder(m_folder)); // Also when somebody else made it a moment ago.
        DAIS_TRY(passes(m_hook, FolderStore::Act::Rename));
        // Replacing an equal file is harmless: who reads the old one reads the same bytes.
        if (::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(target).constData()) != 0)
            return storageError();
        m_kept = true;
        DAIS_TRY(passes(m_hook, FolderStore::Act::SyncFolder));
        DAIS_TRY(syncFolder(folder));
        return stored;
    }

private:
    QString m_folder;
    QString m_temporary;
    Descriptor m_file;
    FolderStore::Hook m_hook;
    digest::Sha256 m_hash;
    qint64 m_bytes = 0;
    bool m_kept = false;
};

class FolderReader final : public DocumentReader {
public:
    FolderReader(Descriptor &&file, qint64 size) : m_file(std::move(file)), m_size(size) {}
    [[nodiscard]] qint64 size() const override { return m_size; }

    Result<QByteArray> read(qint64 offset, qint64 most) override
    {
        QByteArray bytes(std::max<qint64>(0, std::min(most, m_size - offset)), Qt::Uninitialized);
        qint64 got = 0;
        while (got < bytes.size()) {
            const auto count = ::pread(m_file.get(), bytes.data() + got, std::size_t(bytes.size() - got), offset + got);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0) // Shorter than it was: the file was damaged.
                return fail(Error::Kind::Storage, QStringLiteral("io"));
            got += count;
        }
        return bytes;
    }

private:
    Descriptor m_file;
    qint64 m_size;
};

Result<> makePrivate(const QString &folder)
{
    if (!QDir().mkpath(folder) ||
        !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Error::Kind::Storage, QStringLiteral("folder"));
    return {};
}

} // namespace

Result<std::unique_ptr<FolderStore>> FolderStore::open(const QString &folder, const QString &incoming, Hook hook)
{
    DAIS_TRY(makePrivate(folder));
    DAIS_TRY(makePrivate(incoming));
    const QDir left(incoming);
    for (const QString &file : left.entryList({QStringLiteral("doc-*")}, QDir::Files))
        QFile::remove(left.filePath(file)); // What is left, an earlier process did not finish.
    return std::unique_ptr<FolderStore>(new FolderStore(folder, incoming, std::move(hook)));
}

QString FolderStore::relativePath(const QString &sha256)
{
    return sha256.first(2) + QLatin1Char('/') + sha256;
}

Result<std::unique_ptr<DocumentWriter>> FolderStore::begin()
{
    QByteArray name = QFile::encodeName(m_incoming + QStringLiteral("/doc-XXXXXX"));
    const int fd = ::mkostemp(name.data(), O_CLOEXEC); // Mode 0600.
    if (fd < 0)
        return storageError();
    return std::make_unique<FolderWriter>(m_folder, QFile::decodeName(name), fd, m_hook);
}

Result<std::unique_ptr<DocumentReader>> FolderStore::open(const QString &sha256) const
{
    if (!isHash(sha256))
        return fail(Error::Kind::NotFound);
    const QByteArray path = QFile::encodeName(m_folder + QLatin1Char('/') + relativePath(sha256));
    Descriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status = {};
    if (!file.isOpen())
        return errno == ENOENT ? fail(Error::Kind::NotFound) : storageError();
    if (::fstat(file.get(), &status) != 0)
        return storageError();
    return std::make_unique<FolderReader>(std::move(file), status.st_size);
}

Result<> FolderStore::remove(const QString &sha256)
{
    if (!isHash(sha256))
        return {};
    DAIS_TRY(passes(m_hook, Act::Remove));
    const QString path = m_folder + QLatin1Char('/') + relativePath(sha256);
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? Result<>() : storageError();
    DAIS_TRY(passes(m_hook, Act::SyncFolder));
    return syncFolder(m_folder + QLatin1Char('/') + sha256.first(2));
}

} // namespace dais::server::documents
