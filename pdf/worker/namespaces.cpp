#include "pdf/worker/namespaces.h"

#include "pdf/unique_fd.h"
#include "pdf/worker/readable_folders.h"

#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace dais::pdf::worker {

namespace {
bool writeText(const char *path, const std::string &text)
{
    const UniqueFd fd(::open(path, O_WRONLY | O_CLOEXEC));
    return fd && ::write(fd.get(), text.data(), text.size()) == ssize_t(text.size());
}

/// The user stays who he is; without a mapping the new file system could not be filled.
bool mapOwnIds(uid_t user, gid_t group)
{
    const auto toItself = [](auto id) { return std::to_string(id) + ' ' + std::to_string(id) + " 1"; };
    return writeText("/proc/self/setgroups", "deny") && writeText("/proc/self/uid_map", toItself(user)) &&
           writeText("/proc/self/gid_map", toItself(group));
}

void makeFolders(const std::string &path)
{
    for (size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
        ::mkdir(path.substr(0, slash).c_str(), 0755);
    ::mkdir(path.c_str(), 0755);
}

bool showReadOnly(const char *folder, const std::string &newRoot)
{
    struct stat status = {};
    if (::stat(folder, &status) != 0)
        return true; // Nothing to show.
    const std::string target = newRoot + folder;
    makeFolders(target);
    if (::mount(folder, target.c_str(), nullptr, MS_BIND | MS_REC, nullptr) != 0)
        return false;
    mount_attr attributes{};
    attributes.attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC;
    return ::mount_setattr(AT_FDCWD, target.c_str(), AT_RECURSIVE, &attributes, sizeof attributes) == 0;
}

bool replaceRoot()
{
    // Any folder will do to build the new root on: this mount is seen by nobody else.
    const std::string newRoot = "/usr/lib";
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", newRoot.c_str(), "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, "size=256k,mode=0755") != 0)
        return false;
    for (const char *folder : readableFolders) {
        if (!showReadOnly(folder, newRoot))
            return false;
    }
    return ::mount(nullptr, newRoot.c_str(), nullptr, MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC,
                   nullptr) == 0 &&
           ::chdir(newRoot.c_str()) == 0 && ::syscall(SYS_pivot_root, ".", ".") == 0 &&
           ::umount2(".", MNT_DETACH) == 0 && ::chdir("/") == 0;
}
} // namespace

bool enterNamespaces()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS) == 0 &&
           mapOwnIds(user, group) && replaceRoot();
}

bool separateProcessIds()
{
    return ::unshare(CLONE_NEWPID) == 0;
}

} // namespace dais::pdf::worker
