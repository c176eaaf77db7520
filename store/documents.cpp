#include "store/documents.h"

#include "digest/sha256.h"

#include <cstdio>
#include <fcntl.h>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <sys/stat.h>
#include <unistd.h>

namespace dais::store {

namespace {

bool isHash(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[0-9a-f]{64}$"));
    return pattern.match(text).hasMatch();
}

bool makeFolder(const QString &folder)
{
    return QDir().mkpath(folder) && ::chmod(QFile::encodeName(folder).constData(), 0700) == 0;
}

/// Makes a rename in `folder` survive a power cut.
bool syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

QString hashOf(QIODevice &file)
{
    digest::Sha256 hash;
    QByteArray piece(1 << 18, Qt::Uninitialized);
    for (qint64 got = 0; (got = file.read(piece.data(), piece.size())) != 0;) {
        if (got < 0)
            return {};
        hash.add(QByteArrayView(piece).first(got));
    }
    return QString::fromLatin1(hash.result().toHex());
}

tl::unexpected<Error> storage(const char *code)
{
    return fail(Error::Kind::Storage, QLatin1String(code));
}

} // namespace

Result<Documents> Documents::open(const QString &folder)
{
    for (const char *part : {"", "/partial", "/aside"})
        if (!makeFolder(folder + QLatin1String(part)))
            return storage("folder_not_made");
    return Documents(folder);
}

QString Documents::pathOf(const QString &sha256) const
{
    return QStringLiteral("%1/%2/%3").arg(m_folder, sha256.first(2), sha256);
}

QString Documents::partialPath(const QString &sha256) const
{
    return QStringLiteral("%1/partial/%2").arg(m_folder, sha256);
}

QString Documents::asidePath(const QString &sha256) const
{
    return QStringLiteral("%1/aside/%2").arg(m_folder, sha256);
}

bool Documents::has(const QString &sha256) const
{
    return isHash(sha256) && QFile::exists(pathOf(sha256));
}

Result<std::unique_ptr<QFile>> Documents::openVerified(const QString &sha256) const
{
    if (!isHash(sha256))
        return fail(Error::Kind::NotFound, QStringLiteral("not a hash"));
    auto file = std::make_unique<QFile>(pathOf(sha256));
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, QStringLiteral("not here"));
    if (hashOf(*file) == sha256 && file->seek(0))
        return file;
    file->close();
    QFile::remove(asidePath(sha256));
    if (!QFile::rename(pathOf(sha256), asidePath(sha256)))
        QFile::remove(pathOf(sha256));
    return storage("altered");
}

Result<Documents::Partial> Documents::fetching(const QString &sha256) const
{
    if (!isHash(sha256))
        return fail(Error::Kind::Invalid, QStringLiteral("not a hash"));
    Partial partial;
    partial.m_sha256 = sha256;
    partial.m_target = pathOf(sha256);
    partial.m_file = std::make_unique<QFile>(partialPath(sha256));
    if (!makeFolder(QFileInfo(partial.m_target).path()) ||
        !partial.m_file->open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered) ||
        !partial.m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        !partial.m_file->seek(partial.m_file->size()))
        return storage("document_not_written");
    return partial;
}

Result<> Documents::Partial::append(const QByteArray &bytes)
{
    if (m_file->write(bytes) != bytes.size())
        return storage("document_not_written");
    return {};
}

Result<> Documents::Partial::restart()
{
    return m_file->resize(0) && m_file->seek(0) ? Result<>() : storage("document_not_written");
}

Result<> Documents::Partial::finish()
{
    if (!m_file->seek(0) || hashOf(*m_file) != m_sha256) {
        m_file->remove();
        return fail(Error::Kind::Protocol, QStringLiteral("hash_differs"));
    }
    if (::fsync(m_file->handle()) != 0)
        return storage("document_not_written");
    const QByteArray from = QFile::encodeName(m_file->fileName());
    m_file->close();
    if (std::rename(from.constData(), QFile::encodeName(m_target).constData()) != 0 ||
        !syncFolder(QFileInfo(m_target).path()))
        return storage("document_not_written");
    return {};
}

Result<> Documents::remove(const QString &sha256) const
{
    if (!isHash(sha256))
        return {};
    for (const QString &path : {pathOf(sha256), partialPath(sha256), asidePath(sha256)})
        if (QFile::exists(path) && !QFile::remove(path))
            return storage("document_not_deleted");
    syncFolder(QFileInfo(pathOf(sha256)).path());
    return {};
}

int Documents::sweep(const std::function<bool(const QString &)> &wanted) const
{
    QStringList unwanted;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (!wanted(files.fileName()))
            unwanted.append(files.filePath());
    }
    return int(
        std::count_if(unwanted.begin(), unwanted.end(), [](const QString &path) { return QFile::remove(path); }));
}

qint64 Documents::size() const
{
    qint64 sum = 0;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        sum += files.fileInfo().size();
    }
    return sum;
}

} // namespace dais::store
