#include "tests/simulator/vfs.h"

#include <cstring>
#include <sqlite3.h>

namespace dais::simulator {

namespace {

constexpr sqlite3_int64 unixEpochAsJulian = 210866760000000; // Milliseconds; sqlite3_vfs::xCurrentTimeInt64.
constexpr sqlite3_int64 startOfTime = 1795186800000;         // 2026-11-20 15:00 UTC, as everywhere in the simulator.

/// What the file layer works on at present.
struct World {
    Fibres *fibres = nullptr;
    std::map<std::string, Disk *> mounts;
    Dice dice{7};
    std::unique_ptr<Disk> elsewhere = std::make_unique<Disk>(Dice(1));
};
World &world()
{
    static World present;
    return present;
}

Disk &diskOf(const std::string &path)
{
    Disk *best = nullptr;
    std::size_t length = 0;
    for (const auto &[prefix, disk] : world().mounts)
        if (path.starts_with(prefix) && prefix.size() >= length) {
            best = disk;
            length = prefix.size();
        }
    return best ? *best : *world().elsewhere;
}

/// An open file; its life says whether the process that opened it still runs.
struct Handle {
    Disk *disk = nullptr;
    std::shared_ptr<DiskFile> file;
    std::shared_ptr<SharedLog> log;
    std::shared_ptr<FileLocks> locks;
    std::string path;
    int life = 0;
    int level = SQLITE_LOCK_NONE;
    bool deleteOnClose = false;
    bool usesLog = false;

    [[nodiscard]] bool dead() const { return disk->life() != life; }
};

struct OpenFile {
    sqlite3_file base;
    Handle *handle;
};

Handle &of(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file)->handle;
}

int fileUnlock(sqlite3_file *file, int level);

int fileClose(sqlite3_file *file)
{
    Handle &handle = of(file);
    fileUnlock(file, SQLITE_LOCK_NONE);
    if (handle.deleteOnClose && !handle.dead())
        (void)handle.disk->remove(handle.path);
    delete &handle;
    return SQLITE_OK;
}

int fileRead(sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
    Handle &handle = of(file);
    if (handle.dead() || handle.disk->beforeRead() != DiskFault::None)
        return SQLITE_IOERR_READ;
    const std::string &bytes = handle.file->bytes();
    const auto have = offset >= sqlite3_int64(bytes.size())
                          ? 0
                          : std::min<sqlite3_int64>(amount, sqlite3_int64(bytes.size()) - offset);
    if (have > 0)
        std::memcpy(buffer, bytes.data() + offset, std::size_t(have));
    if (have == amount)
        return SQLITE_OK;
    std::memset(static_cast<char *>(buffer) + have, 0, std::size_t(amount - have));
    return SQLITE_IOERR_SHORT_READ;
}

int codeOf(DiskFault fault, int other)
{
    return fault == DiskFault::Full ? SQLITE_FULL : other;
}

int fileWrite(sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
    Handle &handle = of(file);
    if (handle.dead())
        return SQLITE_IOERR_WRITE;
    if (const auto fault = handle.disk->beforeWrite(); fault != DiskFault::None)
        return codeOf(fault, SQLITE_IOERR_WRITE);
    if (handle.dead()) // It died while others went on.
        return SQLITE_IOERR_WRITE;
    handle.file->write(offset, static_cast<const char *>(buffer), std::size_t(amount));
    return SQLITE_OK;
}

int fileTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    Handle &handle = of(file);
    if (handle.dead() || handle.disk->beforeWrite() != DiskFault::None || handle.dead())
        return SQLITE_IOERR_TRUNCATE;
    handle.file->truncate(size);
    return SQLITE_OK;
}

int fileSync(sqlite3_file *file, int)
{
    Handle &handle = of(file);
    if (handle.dead())
        return SQLITE_IOERR_FSYNC;
    if (handle.disk->beforeSync() != DiskFault::None || handle.dead()) {
        if (!handle.dead())
            handle.file->failSync();
        return SQLITE_IOERR_FSYNC;
    }
    handle.file->sync();
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    Handle &handle = of(file);
    *size = sqlite3_int64(handle.file->bytes().size());
    return handle.dead() ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

int fileLock(sqlite3_file *file, int level)
{
    Handle &handle = of(file);
    if (handle.dead())
        return SQLITE_IOERR_LOCK;
    FileLocks &locks = *handle.locks;
    if (handle.level >= level)
        return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (locks.exclusive && locks.exclusive != &handle)
            return SQLITE_BUSY;
        ++locks.shared;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (locks.reserved && locks.reserved != &handle)
            return SQLITE_BUSY;
        locks.reserved = &handle;
    } else {
        if (locks.exclusive && locks.exclusive != &handle)
            return SQLITE_BUSY;
        if (locks.shared > 1)
            return SQLITE_BUSY;
        locks.exclusive = &handle;
    }
    handle.level = level;
    return SQLITE_OK;
}

int fileUnlock(sqlite3_file *file, int level)
{
    Handle &handle = of(file);
    FileLocks &locks = *handle.locks; // Of the life in which it was opened.
    if (handle.level <= level)
        return SQLITE_OK;
    if (locks.exclusive == &handle)
        locks.exclusive = nullptr;
    if (locks.reserved == &handle)
        locks.reserved = nullptr;
    if (level == SQLITE_LOCK_NONE && handle.level >= SQLITE_LOCK_SHARED)
        --locks.shared;
    handle.level = level;
    return SQLITE_OK;
}

int fileCheckReserved(sqlite3_file *file, int *reserved)
{
    *reserved = of(file).locks->reserved != nullptr;
    return SQLITE_OK;
}

int fileControl(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}
int fileSector(sqlite3_file *)
{
    return 512;
}
int fileCharacter(sqlite3_file *)
{
    return SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
}

int logMap(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    Handle &handle = of(file);
    *memory = nullptr;
    if (handle.dead())
        return SQLITE_IOERR_SHMMAP;
    if (!handle.usesLog) {
        handle.usesLog = true;
        ++handle.log->users;
    }
    auto &regions = handle.log->regions;
    if (int(regions.size()) <= region && !extend)
        return SQLITE_OK;
    while (int(regions.size()) <= region) {
        regions.push_back(std::make_unique<char[]>(std::size_t(size)));
        std::memset(regions.back().get(), 0, std::size_t(size));
    }
    *memory = regions[std::size_t(region)].get();
    return SQLITE_OK;
}

int logLock(sqlite3_file *file, int first, int count, int flags)
{
    Handle &handle = of(file);
    SharedLog &log = *handle.log;
    const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
    if (flags & SQLITE_SHM_UNLOCK) {
        for (int i = first; i < first + count; ++i)
            if (exclusive)
                log.locks[i].writer = nullptr;
            else
                --log.locks[i].readers;
        return SQLITE_OK;
    }
    if (handle.dead())
        return SQLITE_IOERR_SHMLOCK;
    for (int i = first; i < first + count; ++i)
        if ((log.locks[i].writer && log.locks[i].writer != &handle) || (exclusive && log.locks[i].readers > 0))
            return SQLITE_BUSY;
    for (int i = first; i < first + count; ++i)
        if (exclusive)
            log.locks[i].writer = &handle;
        else
            ++log.locks[i].readers;
    return SQLITE_OK;
}

void logBarrier(sqlite3_file *) {}

int logUnmap(sqlite3_file *file, int)
{
    Handle &handle = of(file);
    if (handle.usesLog && --handle.log->users == 0)
        handle.log->regions.clear();
    handle.usesLog = false;
    return SQLITE_OK;
}

const sqlite3_io_methods methods = {2,           fileClose,  fileRead,      fileWrite,  fileTruncate,
                                    fileSync,    fileSize,   fileLock,      fileUnlock, fileCheckReserved,
                                    fileControl, fileSector, fileCharacter, logMap,     logLock,
                                    logBarrier,  logUnmap,   nullptr,       nullptr};

int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const std::string path = name ? name : "anonymous" + std::to_string(world().dice.next());
    Disk &disk = diskOf(path);
    auto found = disk.find(path);
    if (!found && !(flags & SQLITE_OPEN_CREATE))
        return SQLITE_CANTOPEN;
    if (!found)
        found = disk.make(path);
    auto *open = reinterpret_cast<OpenFile *>(file);
    open->handle = new Handle{&disk, found, found->log, found->locks, path, disk.life()};
    open->handle->deleteOnClose = !name || (flags & SQLITE_OPEN_DELETEONCLOSE);
    file->pMethods = &methods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *, const char *path, int)
{
    return diskOf(path).remove(path) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int access(sqlite3_vfs *, const char *path, int, int *result)
{
    const auto file = diskOf(path).find(path);
    *result = file && !file->bytes().empty();
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *path, int length, char *out)
{
    sqlite3_snprintf(length, out, "%s", path);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs *, int length, char *out)
{
    world().dice.fill(std::as_writable_bytes(std::span(out, std::size_t(length))));
    return length;
}

/// A busy database: somebody else has it, and must go on to give it back.
int sleep(sqlite3_vfs *, int microseconds)
{
    if (world().fibres)
        world().fibres->sleep(std::max(1, microseconds / 1000));
    return microseconds;
}

int currentTime(sqlite3_vfs *, sqlite3_int64 *time)
{
    *time = unixEpochAsJulian + startOfTime + (world().fibres ? world().fibres->now() : 0);
    return SQLITE_OK;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

void registerOnce()
{
    static sqlite3_vfs files{};
    if (files.zName)
        return;
    files.iVersion = 2;
    files.szOsFile = sizeof(OpenFile);
    files.mxPathname = 1024;
    files.zName = "simulated";
    files.xOpen = open;
    files.xDelete = removeFile;
    files.xAccess = access;
    files.xFullPathname = fullPath;
    files.xRandomness = randomness;
    files.xSleep = sleep;
    files.xCurrentTimeInt64 = currentTime;
    files.xGetLastError = lastError;
    sqlite3_vfs_register(&files, 1);
}

} // namespace

SimulatedFiles::SimulatedFiles(Fibres &fibres)
{
    registerOnce();
    world().fibres = &fibres;
    world().mounts.clear();
    world().dice = Dice(7);
    world().elsewhere = std::make_unique<Disk>(Dice(1));
}

SimulatedFiles::~SimulatedFiles()
{
    world().fibres = nullptr;
    world().mounts.clear();
}

void SimulatedFiles::mount(const std::string &prefix, Disk &disk)
{
    world().mounts[prefix] = &disk;
}

void SimulatedFiles::unmount(const std::string &prefix)
{
    world().mounts.erase(prefix);
}

} // namespace dais::simulator
