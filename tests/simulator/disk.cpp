#include "tests/simulator/disk.h"

#include <algorithm>
#include <cstring>

namespace dais::simulator {

namespace {

constexpr std::size_t sector = 512;
constexpr std::size_t firstRoom = 512 << 10;

} // namespace

void DiskFile::apply(std::string &bytes, const Write &write, std::size_t length)
{
    if (write.offset < 0) {
        bytes.resize(std::size_t(write.size));
        return;
    }
    const auto end = std::size_t(write.offset) + length;
    if (bytes.capacity() < end)
        bytes.reserve(std::max(2 * end, firstRoom)); // Files grow by single pages.
    if (bytes.size() < end)
        bytes.resize(end);
    std::memcpy(bytes.data() + write.offset, write.data.data(), length);
}

void DiskFile::write(std::int64_t offset, const char *data, std::size_t length)
{
    m_unsynced.push_back({offset, 0, std::string(data, length)});
    apply(m_bytes, m_unsynced.back(), length);
}

void DiskFile::truncate(std::int64_t size)
{
    m_unsynced.push_back({-1, size, {}});
    apply(m_bytes, m_unsynced.back(), 0);
}

void DiskFile::sync()
{
    for (const Write &write : m_unsynced)
        apply(m_durable, write, write.data.size());
    m_unsynced.clear();
}

void DiskFile::losePower(Dice &dice)
{
    for (const Write &write : m_unsynced) {
        const int fate = dice.below(3);
        if (fate == 0)
            continue;
        std::size_t length = write.data.size();
        if (fate == 1 && length > sector) // Torn: only its first sectors came to the platter.
            length = sector * std::size_t(dice.below(int(length / sector) + 1));
        apply(m_durable, write, length);
    }
    m_unsynced.clear();
    m_bytes = m_durable;
}

void DiskFile::alter(std::string bytes)
{
    m_bytes = bytes;
    m_durable = std::move(bytes);
    m_unsynced.clear();
}

std::shared_ptr<DiskFile> Disk::find(const std::string &path) const
{
    const auto found = m_files.find(path);
    return found == m_files.end() ? nullptr : found->second;
}

std::shared_ptr<DiskFile> Disk::make(const std::string &path)
{
    auto &file = m_files[path];
    if (!file)
        file = std::make_shared<DiskFile>();
    return file;
}

bool Disk::remove(const std::string &path)
{
    return m_files.erase(path) > 0;
}

std::map<std::string, std::string> Disk::image() const
{
    std::map<std::string, std::string> image;
    for (const auto &[path, file] : m_files)
        image[path] = file->bytes();
    return image;
}

void Disk::setImage(const std::map<std::string, std::string> &image)
{
    m_files.clear();
    for (const auto &[path, bytes] : image)
        make(path)->alter(bytes);
}

void Disk::kill()
{
    ++m_life;
    m_dieAfter = 0;
    for (auto &[path, file] : m_files) {
        file->log = std::make_shared<SharedLog>();
        file->locks = std::make_shared<FileLocks>();
    }
}

void Disk::losePower()
{
    kill();
    for (auto &[path, file] : m_files)
        file->losePower(m_dice);
}

void Disk::dieAfter(int count, bool powerToo)
{
    m_dieAfter = count;
    m_powerToo = powerToo;
}

bool Disk::countDown()
{
    ++m_writes;
    if (m_dieAfter == 0 || --m_dieAfter > 0)
        return false;
    ++m_deaths;
    if (m_powerToo)
        losePower();
    else
        kill();
    onDeath();
    return true;
}

DiskFault Disk::beforeWrite()
{
    perhapsSwitch();
    if (countDown())
        return DiskFault::WriteError;
    return m_fault == DiskFault::Full || m_fault == DiskFault::WriteError ? m_fault : DiskFault::None;
}

DiskFault Disk::beforeSync()
{
    perhapsSwitch();
    if (countDown())
        return DiskFault::SyncError;
    return m_fault == DiskFault::SyncError ? m_fault : DiskFault::None;
}

DiskFault Disk::beforeRead()
{
    return m_fault == DiskFault::ReadError && m_dice.chance(20) ? DiskFault::ReadError : DiskFault::None;
}

} // namespace dais::simulator
