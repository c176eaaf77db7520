#pragma once

#include "tests/simulator/dice.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace dais::simulator {

/// What a disk does wrong.
enum class DiskFault { None, Full, WriteError, SyncError, ReadError };

/// Memory that the connections of one process share for a write-ahead log, and the locks on a database.
struct SharedLog {
    std::vector<std::unique_ptr<char[]>> regions;
    struct Slot {
        int readers = 0;
        const void *writer = nullptr;
    };
    Slot locks[8];
    int users = 0;
};
struct FileLocks {
    int shared = 0;
    const void *reserved = nullptr;
    const void *exclusive = nullptr; ///< Pending or exclusive.
};

/// One file: what programs see, and what would be left after a power cut.
class DiskFile {
public:
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    void write(std::int64_t offset, const char *data, std::size_t length);
    void truncate(std::int64_t size);
    void sync();
    /// The system says that it could not sync, and forgets what it had not written: later syncs do not bring it back.
    void failSync() { m_unsynced.clear(); }
    /// The power goes: some of what was not synced is there, some is not, some is torn at a sector.
    void losePower(Dice &dice);
    /// Somebody alters bytes behind everybody's back.
    void alter(std::string bytes);

    std::shared_ptr<SharedLog> log = std::make_shared<SharedLog>();
    std::shared_ptr<FileLocks> locks = std::make_shared<FileLocks>();

private:
    struct Write {
        std::int64_t offset = 0; ///< -1: a truncation to `size`.
        std::int64_t size = 0;
        std::string data;
    };
    static void apply(std::string &bytes, const Write &write, std::size_t length);
    std::string m_bytes;
    std::string m_durable;
    std::vector<Write> m_unsynced;
};

/// The disk of one machine, in memory. A process on it can be killed: whatever it has open is dead from then on, what it
/// wrote stays; or the power goes, and only what was synced is sure to stay.
class Disk {
public:
    explicit Disk(const Dice &dice) : m_dice(dice) {}

    [[nodiscard]] std::shared_ptr<DiskFile> find(const std::string &path) const;
    [[nodiscard]] std::shared_ptr<DiskFile> make(const std::string &path);
    [[nodiscard]] bool remove(const std::string &path);
    [[nodiscard]] const std::map<std::string, std::shared_ptr<DiskFile>> &files() const { return m_files; }
    /// A copy of everything, as a backup or a cloned machine has it.
    [[nodiscard]] std::map<std::string, std::string> image() const;
    void setImage(const std::map<std::string, std::string> &image);

    /// Kills the process: every open file answers with faults from now on; nobody holds a lock any more.
    void kill();
    void losePower();
    /// Counts the process's lives: what was opened in an earlier one is dead.
    [[nodiscard]] int life() const { return m_life; }

    /// Before a write or a sync; the fault that it meets. Kills the process at a planned write.
    [[nodiscard]] DiskFault beforeWrite();
    [[nodiscard]] DiskFault beforeSync();
    [[nodiscard]] DiskFault beforeRead();
    void setFault(DiskFault fault) { m_fault = fault; }
    /// The process dies just before its `count`-th write or sync from now on; `powerToo`: with the power.
    void dieAfter(int count, bool powerToo);
    [[nodiscard]] std::uint64_t writes() const { return m_writes; }
    [[nodiscard]] std::uint64_t deathsAtWrites() const { return m_deaths; }

    std::function<void()> onDeath = [] {};       ///< Told when it dies at a planned write.
    std::function<void()> perhapsSwitch = [] {}; ///< Others may go on at every write.

private:
    [[nodiscard]] bool countDown();
    Dice m_dice;
    std::map<std::string, std::shared_ptr<DiskFile>> m_files;
    int m_life = 1;
    int m_dieAfter = 0;
    bool m_powerToo = false;
    DiskFault m_fault = DiskFault::None;
    std::uint64_t m_writes = 0;
    std::uint64_t m_deaths = 0;
};

} // namespace dais::simulator
