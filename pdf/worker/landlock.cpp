#include "pdf/worker/landlock.h"

#include "pdf/unique_fd.h"
#include "pdf/worker/readable_folders.h"

#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace dais::pdf::worker {

namespace {
/// The newest form of the kernel's landlock_ruleset_attr; Debian 12's header only knows its beginning.
struct Ruleset {
    std::uint64_t files = 0;   ///< Since version 1.
    std::uint64_t network = 0; ///< Since version 4.
    std::uint64_t scopes = 0;  ///< Since version 6.
};

Ruleset everythingIn(int version)
{
    // Version 1 knows 13 rights over files; 2 adds refer, 3 truncate, 5 ioctl on devices.
    int rights = 13;
    rights += version >= 2 ? 1 : 0;
    rights += version >= 3 ? 1 : 0;
    rights += version >= 5 ? 1 : 0;
    return {.files = (std::uint64_t(1) << rights) - 1, .network = 0b11, .scopes = 0b11};
}

size_t sizeKnownTo(int version)
{
    return version >= 6 ? sizeof(Ruleset) : version >= 4 ? offsetof(Ruleset, scopes) : offsetof(Ruleset, network);
}

bool allowReading(int ruleset, const char *folder)
{
    const UniqueFd fd(::open(folder, O_PATH | O_CLOEXEC));
    if (!fd)
        return true; // What does not exist needs no right.
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = fd.get();
    return ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}
} // namespace

int landlockVersion()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? int(version) : 0;
}

bool restrictFiles()
{
    const int version = landlockVersion();
    if (version == 0)
        return false;
    const Ruleset rules = everythingIn(version);
    const UniqueFd ruleset(int(::syscall(SYS_landlock_create_ruleset, &rules, sizeKnownTo(version), 0)));
    if (!ruleset)
        return false;
    for (const char *folder : readableFolders) {
        if (!allowReading(ruleset.get(), folder))
            return false;
    }
    return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

} // namespace dais::pdf::worker
