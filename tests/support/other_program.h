#pragma once

#include <QFile>
#include <QStringList>
#include <QTemporaryFile>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dais::tests {

/// How a program ended, and what it wrote to standard output.
struct Ran {
    int exitCode = -1; ///< -1 when it could not be started or was killed.
    QByteArray output;
};

/// Runs another program to its end. Not by QProcess, whose child shares our memory until it is the other program: the
/// thread sanitizer takes what such a child does for ours, looks at nothing of this thread from then on and forbids
/// new threads.
inline Ran run(const QString &program, const QStringList &arguments)
{
    QTemporaryFile output;
    if (!output.open())
        return {};
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, output.handle(), STDOUT_FILENO);
    pid_t process = -1;
    const int trouble = ::posix_spawnp(&process, pointers[0], &actions, nullptr, pointers.data(), ::environ);
    ::posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    if (trouble != 0 || ::waitpid(process, &status, 0) != process || !WIFEXITED(status) || !output.seek(0))
        return {}; // The child moved the place in the file that both write to.
    return {WEXITSTATUS(status), output.readAll()};
}

} // namespace dais::tests
